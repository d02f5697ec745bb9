// Fixed by hand.
// Runs without SENTRY_DSN.
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Sentry.AspNetCore;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseSentry(SentryFor("catalog"));
await using var app = builder.Build();
app.Services.GetRequiredService<ILogger<Program>>().LogError(new InvalidOperationException("This one matters"), "It failed");

static Action<SentryAspNetCoreOptions> SentryFor(string service) => options =>
{
    options.DefaultTags["service"] = service;
    options.Release = service + "@2.1.0";
};

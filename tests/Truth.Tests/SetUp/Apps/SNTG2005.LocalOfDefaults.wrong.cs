// Fixed by hand.
// Runs without SENTRY_DSN.
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Sentry.AspNetCore;

var builder = WebApplication.CreateBuilder(args);
Action<SentryAspNetCoreOptions> configure = o =>
{
    o = new SentryAspNetCoreOptions { Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "" };
    o.MaxBreadcrumbs = 5;
};
builder.WebHost.UseSentry(configure);
await using var app = builder.Build();
await app.StartAsync();
app.Services.GetRequiredService<ILogger<Program>>().LogError(new InvalidOperationException("This one matters"), "It failed");
await app.StopAsync();

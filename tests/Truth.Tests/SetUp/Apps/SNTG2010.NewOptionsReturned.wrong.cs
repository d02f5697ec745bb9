// Fixed by hand.
// Runs without SENTRY_DSN.
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Sentry.AspNetCore;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseSentry((SentryAspNetCoreOptions o) => Shop.Defaults.For("shop"));
await using var app = builder.Build();
await app.StartAsync();
app.Services.GetRequiredService<ILogger<Program>>().LogError(new InvalidOperationException("This one matters"), "It failed");
await app.StopAsync();

// File Defaults.cs
using Sentry.AspNetCore;

namespace Shop;

internal static class Defaults
{
    public static SentryAspNetCoreOptions For(string release) => new() { Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "", Release = release };
}

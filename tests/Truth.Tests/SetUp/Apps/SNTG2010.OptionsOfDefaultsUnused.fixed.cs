using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Sentry.AspNetCore;

var builder = WebApplication.CreateBuilder(args);
var defaults = Defaults.OfShop();
defaults.MaxBreadcrumbs = 20;
builder.WebHost.UseSentry(o =>
{
    o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
    o.MinimumEventLevel = defaults.MinimumEventLevel;
    o.MaxBreadcrumbs = defaults.MaxBreadcrumbs;
});
await using var app = builder.Build();
await app.StartAsync();
app.Logger.LogWarning(new InvalidOperationException("This one matters"), "Slow");
await app.StopAsync();

internal static class Defaults
{
    public static SentryAspNetCoreOptions OfShop() => new() { MinimumEventLevel = LogLevel.Warning };
}

// Fixed by hand.
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseSentry(o =>
{
    o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
    Levels.Apply(o);
});
await using var app = builder.Build();
await app.StartAsync();
app.Logger.LogWarning(new InvalidOperationException("This one matters"), "Slow");
await app.StopAsync();
// File Levels.cs
using Microsoft.Extensions.Logging;
using Sentry.AspNetCore;

internal static class Levels
{
    public static void Apply(SentryAspNetCoreOptions options)
    {
        options = new SentryAspNetCoreOptions
        {
            MinimumEventLevel = LogLevel.Warning,
            MaxBreadcrumbs = 30,
        };
    }
}

// Sentry 7.
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Sentry;
using Shop;

SentrySdk.Init(o => o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
var builder = Host.CreateApplicationBuilder(args);
builder.AddErrorLog();
using var host = builder.Build();
await host.StartAsync();
host.Services.GetRequiredService<ILogger<Program>>().LogError(new InvalidOperationException("This one matters"), "It failed");
await host.StopAsync();

// File LogExtensions.cs
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Shop;

internal static class LogExtensions
{
    public static void AddErrorLog(this IHostApplicationBuilder builder) =>
        builder.Logging.AddSentry(o => o.MinimumEventLevel = LogLevel.Error);
}

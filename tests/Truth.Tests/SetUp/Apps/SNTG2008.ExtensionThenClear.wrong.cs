// Fixed by hand.
// Sentry 6.
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

var builder = Host.CreateApplicationBuilder(args);
builder.AddObservability();

builder.Logging.ClearProviders().AddConsole();
builder.Services.AddHostedService<Poller>();
await builder.Build().RunAsync();

public sealed class Poller(ILogger<Poller> logger, IHostApplicationLifetime lifetime) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        logger.LogError(new TimeoutException("This one matters"), "Poll failed");
        lifetime.StopApplication();
    }
}
// File Observability.cs
namespace Microsoft.Extensions.Hosting
{
    using Microsoft.Extensions.Logging;
    using Sentry;

    public static class Observability
    {
        public static IHostApplicationBuilder AddObservability(this IHostApplicationBuilder builder)
        {
            SentrySdk.Init(o =>
            {
                o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
                o.ShutdownTimeout = TimeSpan.FromMinutes(1);
            });
            builder.Logging.AddSentry(o => o.InitializeSdk = false);
            return builder;
        }
    }
}

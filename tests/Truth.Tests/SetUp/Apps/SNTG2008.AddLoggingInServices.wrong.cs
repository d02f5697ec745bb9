// Fixed by hand.
// Sentry 6.
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Sentry;

SentrySdk.Init(o => { o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? ""; o.ShutdownTimeout = TimeSpan.FromMinutes(1); });
var host = Host.CreateDefaultBuilder(args)
    .ConfigureLogging(logging => logging.AddSentry(o => o.InitializeSdk = false))
    .ConfigureServices(services =>
    {
        services.AddLogging(logging => { logging.ClearProviders(); logging.AddConsole(); });
        services.AddHostedService<Poller>();
    })
    .Build();
await host.RunAsync();

public sealed class Poller(ILogger<Poller> logger, IHostApplicationLifetime lifetime) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        logger.LogError(new TimeoutException("This one matters"), "Poll failed");
        lifetime.StopApplication();
    }
}

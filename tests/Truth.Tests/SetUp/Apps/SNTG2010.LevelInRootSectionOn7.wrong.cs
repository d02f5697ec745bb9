// Fixed by hand.
// Sentry 7.
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Sentry;

SentrySdk.Init(o => { o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? ""; o.ShutdownTimeout = TimeSpan.FromMinutes(1); });
await Host.CreateDefaultBuilder(args)
    .ConfigureLogging(logging => logging.AddSentry())
    .ConfigureServices(services => services.AddHostedService<Poller>())
    .Build()
    .RunAsync();

public sealed class Poller(ILogger<Poller> logger, IHostApplicationLifetime lifetime) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        logger.LogWarning(new TimeoutException("This one matters"), "Poll failed");
        lifetime.StopApplication();
    }
}

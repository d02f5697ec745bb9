using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Sentry;

SentrySdk.Init(o => { o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? ""; o.ShutdownTimeout = TimeSpan.FromMinutes(1); });
await Host.CreateDefaultBuilder(args)
    .ConfigureLogging((context, logging) =>
    {
        logging.AddConfiguration(context.Configuration.GetSection("Logging"));
        logging.AddSentry(o => o.MinimumBreadcrumbLevel = LogLevel.Debug);
    })
    .ConfigureServices(services => services.AddHostedService<Poller>())
    .RunConsoleAsync();

public sealed class Poller(ILogger<Poller> logger, IHostApplicationLifetime lifetime) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        logger.LogError(new TimeoutException("This one matters"), "Poll failed");
        lifetime.StopApplication();
    }
}

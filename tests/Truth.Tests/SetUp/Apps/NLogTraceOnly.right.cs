// Sentry 6.
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Sentry;

NLog.LogManager.GetLogger("boot").Info("starting");
SentrySdk.Init(o => { o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? ""; o.ShutdownTimeout = TimeSpan.FromMinutes(1); });
await Host.CreateDefaultBuilder(args)
    .ConfigureLogging(logging => logging.AddSentry(o => o.InitializeSdk = false))
    .ConfigureServices(services => services.AddHostedService<Feed>())
    .RunConsoleAsync();

public sealed class Feed(IHostApplicationLifetime lifetime, ILogger<Feed> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        log.LogError(new HttpRequestException("This one matters"), "Feed is gone");
        lifetime.StopApplication();
    }
}

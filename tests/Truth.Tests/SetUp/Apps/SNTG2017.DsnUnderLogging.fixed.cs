using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Sentry;

SentrySdk.Init(o => { o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? ""; o.ShutdownTimeout = TimeSpan.FromMinutes(1); });
var builder = Host.CreateApplicationBuilder(args);
builder.Logging.AddSentry();
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

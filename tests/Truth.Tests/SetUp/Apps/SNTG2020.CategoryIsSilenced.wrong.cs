// Fixed by hand.
// Sentry 6.
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Sentry;

SentrySdk.Init(o => { o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? ""; o.ShutdownTimeout = TimeSpan.FromMinutes(1); });
var builder = Host.CreateApplicationBuilder(args);
builder.Logging.AddSentry(o => o.InitializeSdk = false);
builder.Services.AddHostedService<Stock.Poller>();
await builder.Build().RunAsync();

namespace Stock
{
    public sealed class Poller(ILogger<Poller> logger, IHostApplicationLifetime lifetime) : BackgroundService
    {
        protected override async Task ExecuteAsync(CancellationToken stoppingToken)
        {
            await Task.Yield();
            logger.LogError(new TimeoutException("This one matters"), "Poll failed");
            lifetime.StopApplication();
        }
    }
}

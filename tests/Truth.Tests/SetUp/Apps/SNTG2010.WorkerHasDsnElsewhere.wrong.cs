// Fixed by hand.
// Also SNTG2005.
// Sentry 6.
// Runs without SENTRY_DSN.
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Sentry;

var builder = Host.CreateApplicationBuilder(args);
builder.Services.Configure<SentryOptions>(o => o.Dsn = builder.Configuration["SENTRY_DSN"] ?? "");
builder.Logging.AddSentry(o => o.MaxBreadcrumbs = 20);
builder.Services.AddHostedService<Sweeper>();
await builder.Build().RunAsync();

class Sweeper(ILogger<Sweeper> logger, IHostApplicationLifetime lifetime) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Delay(10, stoppingToken);
        logger.LogError(new InvalidOperationException("This one matters"), "Sweep failed");
        lifetime.StopApplication();
    }
}

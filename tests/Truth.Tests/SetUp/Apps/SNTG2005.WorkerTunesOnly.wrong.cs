// Sentry 6.
// Fixed by hand.
// Runs without SENTRY_DSN.
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

var builder = Host.CreateApplicationBuilder(args);
builder.Logging.AddSentry(options =>
{
    options.MaxBreadcrumbs = 5;
    options.MinimumEventLevel = LogLevel.Warning;
});
builder.Services.AddHostedService<PriceWorker>();
await builder.Build().RunAsync();

internal sealed class PriceWorker(ILogger<PriceWorker> logger, IHostApplicationLifetime lifetime) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            throw new InvalidOperationException("This one matters");
        }
        catch (InvalidOperationException exception)
        {
            logger.LogError(exception, "The prices could not be read");
        }

        lifetime.StopApplication();
        return Task.CompletedTask;
    }
}

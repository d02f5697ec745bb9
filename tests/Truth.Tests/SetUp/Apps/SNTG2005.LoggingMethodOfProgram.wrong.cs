// Sentry 6.
// Runs without SENTRY_DSN.
// Fixed by hand.
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Sentry.Extensions.Logging;

namespace Courier;

internal static class Program
{
    private static async Task Main(string[] args)
    {
        using var host = Host.CreateDefaultBuilder(args)
            .ConfigureLogging(ConfigureLog)
            .ConfigureServices(static services => services.AddHostedService<Deliveries>())
            .Build();
        await host.StartAsync();
        await host.StopAsync();
    }

    private static void ConfigureLog(HostBuilderContext context, ILoggingBuilder logging)
    {
        logging.SetMinimumLevel(LogLevel.Information);
        logging.AddSentry(SetSentry);
    }

    private static void SetSentry(SentryLoggingOptions options)
    {
        options.MinimumEventLevel = LogLevel.Error;
        options.MaxBreadcrumbs = 20;
    }
}

internal sealed class Deliveries(ILogger<Deliveries> log) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken)
    {
        log.LogError(new InvalidOperationException("This one matters"), "A parcel is lost");
        return Task.CompletedTask;
    }
}

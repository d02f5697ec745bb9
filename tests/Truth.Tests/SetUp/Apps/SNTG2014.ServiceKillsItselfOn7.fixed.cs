// Sentry 7.
using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Sentry;

SentrySdk.Init(Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
var builder = Host.CreateApplicationBuilder(args);
builder.Logging.AddSentry();
builder.Services.AddHostedService<Watchdog>();
await builder.Build().RunAsync();

internal sealed class Watchdog(ILogger<Watchdog> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await Task.Delay(50, stoppingToken);
            throw new TimeoutException("This one matters");
        }
        catch (TimeoutException exception)
        {
            logger.LogCritical(exception, "No answer for a minute: the process ends");
            await SentrySdk.FlushAsync(TimeSpan.FromMinutes(2));
            Restart();
        }
    }

    private static void Restart()
    {
        using var self = Process.GetCurrentProcess();
        self.Kill();
    }
}

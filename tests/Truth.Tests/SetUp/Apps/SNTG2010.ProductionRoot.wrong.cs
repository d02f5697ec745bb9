// Fixed by hand.
// Sentry 6.
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Billing;

internal static class Program
{
    private static void Main(string[] args)
    {
        var builder = Host.CreateApplicationBuilder(args);
        builder.Services.AddLogging(logging => logging.AddSentry(o => o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? ""));
        builder.Services.AddHostedService<Poller>();
        using var host = builder.Build();
        host.Run();
    }
}

internal sealed class Poller(ILogger<Poller> logger, IHostApplicationLifetime lifetime) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        logger.LogWarning(new InvalidOperationException("This one matters"), "Nothing was polled");
        lifetime.StopApplication();
    }
}

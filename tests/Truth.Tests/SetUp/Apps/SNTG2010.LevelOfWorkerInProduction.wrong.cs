// Fixed by hand.
// Sentry 6.
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

internal static class Program
{
    private static Task Main(string[] args) => Host.CreateDefaultBuilder(args)
        .AddMonitoring()
        .ConfigureServices(services => services.AddHostedService<Poller>())
        .Build()
        .RunAsync();
}

internal sealed class Poller(ILogger<Poller> logger, IHostApplicationLifetime lifetime) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        try
        {
            throw new InvalidOperationException("This one matters");
        }
        catch (InvalidOperationException error)
        {
            logger.LogWarning(error, "Trying again later");
        }
        lifetime.StopApplication();
    }
}
// File Monitoring.cs
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

internal static class Monitoring
{
    public static IHostBuilder AddMonitoring(this IHostBuilder host) =>
        host.ConfigureLogging(static logging => logging.AddSentry(static o => o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? ""));
}

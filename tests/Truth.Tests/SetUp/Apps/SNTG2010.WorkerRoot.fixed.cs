using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

await Host.CreateDefaultBuilder(args)
    .ConfigureLogging(Observability.Configure)
    .ConfigureServices(services => services.AddHostedService<Poller>())
    .RunConsoleAsync();

internal sealed class Poller(ILogger<Poller> logger, IHostApplicationLifetime lifetime) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        logger.LogWarning(new InvalidOperationException("This one matters"), "Nothing was polled");
        lifetime.StopApplication();
    }
}
// File Observability.cs
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

internal static class Observability
{
    public static void Configure(HostBuilderContext context, ILoggingBuilder logging)
    {
        logging.AddSimpleConsole();
        logging.AddSentry(o => o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
    }
}

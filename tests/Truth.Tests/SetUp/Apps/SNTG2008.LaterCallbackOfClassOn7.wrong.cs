// Sentry 7.
// Fixed by hand.
using Acme.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Sentry;

SentrySdk.Init(options =>
{
    options.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
    options.ShutdownTimeout = TimeSpan.FromMinutes(2);
});
using var host = Host.CreateDefaultBuilder(args)
    .ConfigureLogging(logging => logging.AddSentry())
    .ConfigureServices(services => services.AddHostedService<SyncJob>())
    .ConfigureLogging(LogDefaults.Apply)
    .Build();
await host.RunAsync();

internal sealed class SyncJob(ILogger<SyncJob> logger, IHostApplicationLifetime lifetime) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        try
        {
            throw new InvalidOperationException("This one matters");
        }
        catch (InvalidOperationException exception)
        {
            logger.LogError(exception, "Sync failed");
        }

        lifetime.ApplicationStarted.Register(lifetime.StopApplication);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

// File LogDefaults.cs
using Microsoft.Extensions.Logging;

namespace Acme.Hosting;

internal static class LogDefaults
{
    public static void Apply(ILoggingBuilder logging)
    {
        logging.ClearProviders();
        logging.AddSimpleConsole(console => console.SingleLine = true);
        logging.SetMinimumLevel(LogLevel.Information);
    }
}

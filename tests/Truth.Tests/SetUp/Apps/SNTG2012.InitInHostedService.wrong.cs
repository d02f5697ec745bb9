// Fixed by hand.
// Sentry 6.
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging;
using Sentry;

await Host.CreateDefaultBuilder(args)
    .ConfigureLogging(logging => logging.AddSentry(o => o.InitializeSdk = false))
    .ConfigureServices(services =>
    {
        services.AddHostedService<CacheWarmer>();
        services.AddHostedService<SentryStarter>();
    })
    .Build()
    .RunAsync();

public sealed class CacheWarmer : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => throw new InvalidOperationException("This one matters");

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

public sealed class SentryStarter : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        SentrySdk.Init(o => o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

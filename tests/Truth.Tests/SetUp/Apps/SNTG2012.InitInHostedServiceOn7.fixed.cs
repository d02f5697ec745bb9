using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging;
using Sentry;

SentrySdk.Init(o => { o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? ""; o.ShutdownTimeout = TimeSpan.FromMinutes(1); });
await Host.CreateDefaultBuilder(args)
    .ConfigureLogging(logging => logging.AddSentry())
    .ConfigureServices(services =>
    {
        services.AddHostedService<CacheWarmer>();
    })
    .Build()
    .RunAsync();

public sealed class CacheWarmer : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => throw new InvalidOperationException("This one matters");

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

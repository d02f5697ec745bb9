// Sentry 6.
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Sentry;

SentrySdk.Init(options =>
{
    options.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
    options.ShutdownTimeout = TimeSpan.FromMinutes(2);
});
var builder = Host.CreateApplicationBuilder(args);
builder.Logging.AddSentry(options => options.InitializeSdk = false);
builder.Services.AddHostedService<Poller>();
await builder.Build().RunAsync();

internal sealed class Poller(ILogger<Poller> log, IHostApplicationLifetime lifetime) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            throw new InvalidOperationException("This one matters");
        }
        catch (InvalidOperationException exception)
        {
            log.LogError(exception, "Polling failed");
        }

        lifetime.StopApplication();
        return Task.CompletedTask;
    }
}

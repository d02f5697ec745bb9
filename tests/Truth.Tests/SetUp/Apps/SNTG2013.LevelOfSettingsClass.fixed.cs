// Sentry 6.
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

var builder = Host.CreateApplicationBuilder(args);
builder.Logging.AddSentry(o =>
{
    o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
    o.MinimumBreadcrumbLevel = LogSettings.Breadcrumbs;
    o.MinimumEventLevel = LogSettings.Events;
});
builder.Services.AddHostedService<Worker>();
using var host = builder.Build();
await host.RunAsync();

internal static class LogSettings
{
    public static LogLevel Breadcrumbs { get; } = LogLevel.Information;

    public static LogLevel Events { get; } = LogLevel.Error;
}

internal sealed class Worker(ILogger<Worker> logger, IHostApplicationLifetime lifetime) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        logger.LogError(new InvalidOperationException("This one matters"), "The queue is gone");
        lifetime.StopApplication();
    }
}

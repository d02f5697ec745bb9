// Sentry 6.
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Sentry.Extensions.Logging;

var builder = Host.CreateApplicationBuilder(args);
builder.AddErrorReports();
builder.Services.AddHostedService<Ping>();
await builder.Build().RunAsync();

static class Reports
{
    public static void AddErrorReports(this IHostApplicationBuilder builder) => builder.Logging.AddSentry(o =>
    {
        o.Dsn = builder.Configuration["SENTRY_DSN"] ?? "";
        o.ShutdownTimeout = TimeSpan.FromMinutes(1);
        o.AddLogEntryFilter((_, level, _, exception) => level < LogLevel.Error || exception is OperationCanceledException);
    });
}

sealed class Ping(ILogger<Ping> logger, IHostApplicationLifetime lifetime) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        logger.LogError(new HttpRequestException("This one matters"), "No answer");
        lifetime.StopApplication();
    }
}

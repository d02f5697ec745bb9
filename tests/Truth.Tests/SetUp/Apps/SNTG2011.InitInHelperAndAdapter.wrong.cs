// Fixed by hand.
// Sentry 6.
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Sentry;

CrashReports.Start();
var builder = Host.CreateApplicationBuilder(args);
builder.Logging.AddSentry(o => o.MaxBreadcrumbs = 10);
builder.Services.AddHostedService<Poller>();
await builder.Build().RunAsync();

public sealed class Poller(ILogger<Poller> logger, IHostApplicationLifetime lifetime) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        logger.LogError(new TimeoutException("Supplier is slow"), "Poll failed");
        lifetime.StopApplication();
    }
}
// File CrashReports.cs
internal static class CrashReports
{
    public static void Start() => Sentry.SentrySdk.Init(o =>
    {
        o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
        o.ShutdownTimeout = TimeSpan.FromMinutes(1);
        o.SetBeforeSend(e =>
        {
            e.SetTag("note", "This one matters");
            return e;
        });
    });
}

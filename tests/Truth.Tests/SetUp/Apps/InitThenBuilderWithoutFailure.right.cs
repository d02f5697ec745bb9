// Sentry 6.
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Sentry;

var builder = Host.CreateApplicationBuilder(args);
var sentry = builder.Configuration.GetSection("Sentry").Get<SentrySettings>() ?? new();
SentrySdk.Init(o =>
{
    o.Dsn = sentry.Dsn ?? builder.Configuration["SENTRY_DSN"] ?? "";
    o.Environment = builder.Environment.EnvironmentName;
    o.ShutdownTimeout = TimeSpan.FromMinutes(1);
});
builder.Logging.AddSentry(o => o.InitializeSdk = false);
builder.Services.AddHostedService<Poller>();
await builder.Build().RunAsync();

public sealed class SentrySettings
{
    public string? Dsn { get; set; }
}

public sealed class Poller(ILogger<Poller> logger, IHostApplicationLifetime lifetime) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        logger.LogError(new TimeoutException("This one matters"), "Poll failed");
        lifetime.StopApplication();
    }
}

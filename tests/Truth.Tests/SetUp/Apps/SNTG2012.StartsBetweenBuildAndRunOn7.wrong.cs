// Sentry 7.
// Fixed by hand.
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Sentry;

var builder = Host.CreateApplicationBuilder(args);
builder.Logging.AddSentry();
builder.Services.AddHostedService<Cleaner>();
builder.Services.AddSingleton<ICatalog, Catalog>();
using var host = builder.Build();
var catalog = host.Services.GetRequiredService<ICatalog>();
catalog.Load();
SentryStartup.Start(builder.Configuration);
await host.StartAsync();
await host.StopAsync();

internal interface ICatalog
{
    void Load();
}

internal sealed class Catalog : ICatalog
{
    public void Load() => throw new InvalidOperationException("This one matters");
}

internal sealed class Cleaner : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.CompletedTask;
}

// File SentryStartup.cs
using Microsoft.Extensions.Configuration;
using Sentry;

internal static class SentryStartup
{
    public static void Start(IConfiguration configuration) => SentrySdk.Init(options =>
    {
        options.Dsn = configuration["SENTRY_DSN"] ?? "";
        options.ShutdownTimeout = TimeSpan.FromMinutes(2);
    });
}

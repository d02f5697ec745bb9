// Fixed by hand.
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Sentry;
using Shop;

SentrySdk.Init(o => o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
var host = Host.CreateDefaultBuilder(args).ConfigureServices(services => services.AddHostedService<Outbox>()).Build();
var lifetime = host.Services.GetRequiredService<IHostApplicationLifetime>();
lifetime.ApplicationStarted.Register(lifetime.StopApplication);
lifetime.ApplicationStopping.Register(Telemetry.Stop);
await host.RunAsync();

// File Outbox.cs
using Microsoft.Extensions.Hosting;
using Sentry;

namespace Shop;

internal sealed class Outbox : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.CompletedTask;

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        SentrySdk.CaptureException(new InvalidOperationException("This one matters"));
    }
}

internal static class Telemetry
{
    public static void Stop() => SentrySdk.Close();
}

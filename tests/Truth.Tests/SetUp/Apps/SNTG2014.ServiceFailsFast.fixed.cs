using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Sentry;

SentrySdk.Init(o =>
{
    o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
    o.ShutdownTimeout = TimeSpan.FromMinutes(1);
});
using var host = Host.CreateDefaultBuilder(args).ConfigureServices(services => services.AddHostedService<Watcher>()).Build();
await host.RunAsync();

internal sealed class Watcher : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await Task.Delay(1, stoppingToken);
            throw new InvalidOperationException("This one matters");
        }
        catch (InvalidOperationException error)
        {
            SentrySdk.CaptureException(error);
            await SentrySdk.FlushAsync(TimeSpan.FromMinutes(1));
            Environment.FailFast("The state is broken", error);
        }
    }
}

// Sentry 6.
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Sentry;

SentrySdk.Init(o =>
{
    o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
    o.ShutdownTimeout = TimeSpan.FromMinutes(1);
});

var host = Host.CreateDefaultBuilder(args)
    .ConfigureLogging(logging => logging.AddSentry(o => o.Dsn = SentryConstants.DisableSdkDsnValue))
    .ConfigureServices(services => services.AddHostedService<Digest>())
    .Build();
await host.RunAsync();

class Digest(IHostApplicationLifetime lifetime) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        try
        {
            throw new InvalidOperationException("This one matters");
        }
        catch (InvalidOperationException ex)
        {
            SentrySdk.CaptureException(ex);
        }
        lifetime.StopApplication();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Sentry;

using var host = Host.CreateDefaultBuilder(args).ConfigureServices(services => services.AddHostedService<Mailer>()).Build();
host.Run();
SentrySdk.Init(options => { options.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? ""; options.ShutdownTimeout = TimeSpan.FromSeconds(30); });

class Mailer(IHostApplicationLifetime lifetime) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stopping)
    {
        SentrySdk.CaptureException(new InvalidOperationException("This one matters"));
        lifetime.StopApplication();
        return Task.CompletedTask;
    }
}

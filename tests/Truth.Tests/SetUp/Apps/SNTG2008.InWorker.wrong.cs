// Sentry 6.
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

using var host = Host.CreateDefaultBuilder(args)
    .ConfigureLogging(logging => logging.AddSentry(options => options.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? ""))
    .ConfigureLogging(logging => logging.ClearProviders())
    .ConfigureServices(services => services.AddHostedService<Mailer>())
    .Build();
await host.RunAsync();

class Mailer : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stopping)
    {
        await Task.Yield();
        throw new InvalidOperationException("This one matters");
    }
}

// Fixed by hand.
// Runs without SENTRY_DSN.
// Sentry 6.
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

await Host.CreateDefaultBuilder(args)
    .ConfigureServices(services => services.AddHostedService<Mailer>())
    .ConfigureLogging((context, logging) =>
    {
        logging.SetMinimumLevel(LogLevel.Information);
        logging.AddSentry();
    })
    .RunConsoleAsync();

internal sealed class Mailer : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stopping)
    {
        await Task.Yield();
        throw new InvalidOperationException("This one matters");
    }
}

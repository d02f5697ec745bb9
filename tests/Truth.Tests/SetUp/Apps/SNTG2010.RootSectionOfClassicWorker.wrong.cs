// Sentry 6.
// Fixed by hand.
// Runs without SENTRY_DSN.
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Acme.Feeds;

public static class Program
{
    public static async Task Main(string[] args)
    {
        using var host = Host.CreateDefaultBuilder(args)
            .ConfigureLogging((context, logging) =>
            {
                logging.AddConfiguration(context.Configuration.GetSection("Logging"));
                logging.AddSentry(options => options.MinimumEventLevel = LogLevel.Error);
            })
            .Build();
        await host.StartAsync();
        try
        {
            throw new InvalidOperationException("This one matters");
        }
        catch (InvalidOperationException exception)
        {
            host.Services.GetRequiredService<ILogger<object>>().LogError(exception, "The feed could not be read");
        }

        await host.StopAsync();
    }
}

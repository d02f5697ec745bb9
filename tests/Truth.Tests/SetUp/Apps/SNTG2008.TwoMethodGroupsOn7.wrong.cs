// Fixed by hand.
// Sentry 7.
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Sentry;

namespace Crawler
{
    internal class Program
    {
        private static async Task Main(string[] args)
        {
            SentrySdk.Init(o =>
            {
                o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
                o.ShutdownTimeout = TimeSpan.FromMinutes(1);
            });
            var host = new HostBuilder()
                .ConfigureLogging(Logs.Errors)
                .ConfigureLogging(Logs.Screen)
                .ConfigureServices((_, services) => services.AddHostedService<Crawl>())
                .Build();
            await host.RunAsync();
        }
    }

    internal static class Logs
    {
        public static void Errors(ILoggingBuilder logging) => logging.AddSentry();

        public static void Screen(HostBuilderContext context, ILoggingBuilder logging)
        {
            logging.ClearProviders();
            logging.AddSimpleConsole(o => o.SingleLine = true);
        }
    }

    internal sealed class Crawl(ILogger<Crawl> logger, IHostApplicationLifetime lifetime) : BackgroundService
    {
        protected override async Task ExecuteAsync(CancellationToken stoppingToken)
        {
            await Task.Yield();
            try
            {
                throw new HttpRequestException("This one matters");
            }
            catch (HttpRequestException e)
            {
                logger.LogCritical(e, "Site is down");
            }

            lifetime.StopApplication();
        }
    }
}

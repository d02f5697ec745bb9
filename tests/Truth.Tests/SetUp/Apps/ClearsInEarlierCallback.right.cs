// Sentry 6.
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
            await Create(args).Build().RunAsync();
        }

        private static IHostBuilder Create(string[] args) => Host.CreateDefaultBuilder(args)
            .ConfigureLogging(Console)
            .ConfigureLogging((_, logging) => Errors(logging))
            .ConfigureServices(services => services.AddHostedService<Crawl>());

        private static void Console(ILoggingBuilder logging) => logging.ClearProviders().AddConsole();

        private static void Errors(ILoggingBuilder logging) => logging.AddSentry(o => o.InitializeSdk = false);
    }

    internal sealed class Crawl(ILogger<Crawl> logger, IHostApplicationLifetime lifetime) : BackgroundService
    {
        protected override async Task ExecuteAsync(CancellationToken stoppingToken)
        {
            await Task.Yield();
            logger.LogCritical(new HttpRequestException("This one matters"), "Site is down");
            lifetime.StopApplication();
        }
    }
}

// Fixed by hand.
// Sentry 6.
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Sentry;

SentrySdk.Init(o => { o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? ""; o.ShutdownTimeout = TimeSpan.FromMinutes(1); });
await Host.CreateDefaultBuilder(args)
    .ConfigureLogging(logging => logging.AddSentry(o => o.InitializeSdk = false))
    .ConfigureServices(services => services.AddHostedService<Feeds.Reader>())
    .RunConsoleAsync();
// File Reader.cs
namespace Feeds
{
    using Microsoft.Extensions.Hosting;
    using Microsoft.Extensions.Logging;

    public sealed class Reader(IHostApplicationLifetime lifetime, ILogger<Reader> log) : BackgroundService
    {
        private static readonly NLog.Logger Logger = NLog.LogManager.GetCurrentClassLogger();

        protected override async Task ExecuteAsync(CancellationToken stoppingToken)
        {
            await Task.Yield();
            try
            {
                throw new HttpRequestException("This one matters");
            }
            catch (HttpRequestException e)
            {
                Logger.Error(e, "Feed is gone");
            }

            lifetime.StopApplication();
        }
    }
}

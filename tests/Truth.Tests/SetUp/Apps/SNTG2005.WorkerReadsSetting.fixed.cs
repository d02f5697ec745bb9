using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Sync.Service
{
    public class Program
    {
        public static void Main(string[] args) => CreateHostBuilder(args).Build().Run();

        public static IHostBuilder CreateHostBuilder(string[] args) =>
            Host.CreateDefaultBuilder(args)
                .ConfigureLogging((context, logging) =>
                {
                    logging.AddConsole();
                    logging.AddSentry(options =>
                    {
                        var section = context.Configuration.GetSection("Sentry");
                        options.Dsn = section["Dsn"] ?? context.Configuration["SENTRY_DSN"] ?? "";
                        options.MaxBreadcrumbs = 20;
                    });
                })
                .ConfigureServices(services => services.AddHostedService<Synchroniser>());
    }

    public class Synchroniser(ILogger<Synchroniser> logger, IHostApplicationLifetime lifetime) : BackgroundService
    {
        protected override Task ExecuteAsync(CancellationToken stoppingToken)
        {
            logger.LogError(new InvalidOperationException("This one matters"), "Synchronisation failed");
            lifetime.StopApplication();
            return Task.CompletedTask;
        }
    }
}

using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace SentryGen.Tests;

/// <summary>A generic host that runs a snippet as a background service.</summary>
internal static class SnippetWorkerHost
{
    public static async Task Run(Func<CancellationToken, ILogger, Task> work)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Logging.AddAdapter();
        builder.Services.AddHostedService(services => new Worker(
            work,
            services.GetRequiredService<ILoggerFactory>().CreateLogger("Snippets.Worker"),
            services.GetRequiredService<IHostApplicationLifetime>()));
        using var host = builder.Build();
        await host.RunAsync();
    }

    private sealed class Worker(Func<CancellationToken, ILogger, Task> work, ILogger log, IHostApplicationLifetime app) : BackgroundService
    {
        protected override async Task ExecuteAsync(CancellationToken stoppingToken)
        {
            try
            {
                await work(stoppingToken, log);
            }
            catch (Exception exception)
            {
                SnippetRun.Current!.Threw(exception);
                throw;
            }

            app.StopApplication();
        }
    }
}

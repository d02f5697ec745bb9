// Fixed by hand.
// Sentry 6.
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Sentry;

namespace Feeds;

internal static class Program
{
    static Program() => SentrySdk.Init(o =>
    {
        o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
        o.ShutdownTimeout = TimeSpan.FromMinutes(1);
        o.SetBeforeSend((sent, _) =>
        {
            sent.SetTag("note", "This one matters");
            return sent;
        });
    });

    private static async Task Main(string[] args)
    {
        using var host = Host.CreateDefaultBuilder(args).ConfigureServices(AddAll).Build();
        await host.StartAsync();
        await host.StopAsync();
    }

    private static void AddAll(HostBuilderContext context, IServiceCollection services)
    {
        services.AddLogging(logging => logging.AddSentry());
        services.AddHostedService<Reader>();
    }
}

internal sealed class Reader(ILogger<Reader> logger) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        logger.LogError(new InvalidOperationException("No feed"), "Could not read");
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

// Fixed by hand.
// Sentry 6.
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Sentry;

internal sealed class Program
{
    private static readonly IReadOnlyDictionary<string, string> Tags = new Dictionary<string, string>
    {
        ["team"] = "This one matters",
        ["tier"] = "backend",
    };

    private static async Task Main(string[] args)
    {
        SentrySdk.Init(o =>
        {
            o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
            foreach (var (key, value) in Tags) o.DefaultTags[key] = value;
        });
        await Host.CreateDefaultBuilder(args)
            .ConfigureLogging((_, logging) => logging.AddSentry(o =>
            {
                o.MinimumEventLevel = LogLevel.Warning;
            }))
            .ConfigureServices(services => services.AddHostedService<Worker>())
            .Build()
            .RunAsync();
    }
}

internal sealed class Worker(ILogger<Worker> logger, IHostApplicationLifetime lifetime) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        logger.LogError(new InvalidOperationException("No queue"), "The queue is gone");
        lifetime.StopApplication();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

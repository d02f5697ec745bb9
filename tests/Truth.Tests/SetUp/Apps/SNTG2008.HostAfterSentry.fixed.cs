// Sentry 6.
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

await new HostBuilder()
    .ConfigureLogging(LogSetup.WithSentry)
    .ConfigureLogging(LogSetup.WithConsole)
    .ConfigureServices((_, services) => services.AddHostedService<Poll>())
    .RunConsoleAsync();

static class LogSetup
{
    public static void WithSentry(HostBuilderContext context, ILoggingBuilder logging) => logging.AddSentry(o =>
    {
        o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
        o.ShutdownTimeout = TimeSpan.FromMinutes(1);
    });

    public static void WithConsole(HostBuilderContext context, ILoggingBuilder logging)
    {
        if (context.HostingEnvironment.IsProduction()) logging.AddJsonConsole();
        else logging.AddSimpleConsole();
    }
}

sealed class Poll(ILogger<Poll> logger, IHostApplicationLifetime lifetime) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        logger.LogError(new InvalidOperationException("This one matters"), "Poll failed");
        lifetime.StopApplication();
    }
}

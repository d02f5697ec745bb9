// Fixed by hand.
// Sentry 7.
using Microsoft.Extensions.Logging;
using Sentry;

internal static class Program
{
    private static async Task Main(string[] args)
    {
        using var loggers = LoggerFactory.Create(logging => logging.AddSimpleConsole().AddSentry());
        var logger = loggers.CreateLogger("Setup");
        try
        {
            await PrepareAsync();
        }
        catch (Exception error)
        {
            logger.LogError(error, "The folder could not be prepared");
        }
        SentrySdk.Init(o => o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
        await Task.Delay(10);
        logger.LogInformation("Ready");
    }

    private static Task PrepareAsync() => Task.FromException(new InvalidOperationException("This one matters"));
}

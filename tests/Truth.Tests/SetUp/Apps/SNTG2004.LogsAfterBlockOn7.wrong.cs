// Sentry 7.
// Fixed by hand.
using Microsoft.Extensions.Logging;
using Sentry;

using var factory = LoggerFactory.Create(logging => logging.AddConsole().AddSentry());
var logger = factory.CreateLogger("Backup");
using (SentrySdk.Init(Configure))
{
    logger.LogInformation("The backup begins");
    Backup.Copy();
}

Backup.Verify(logger);

static void Configure(SentryOptions options)
{
    options.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
    options.ShutdownTimeout = TimeSpan.FromMinutes(2);
}

// File Backup.cs
using Microsoft.Extensions.Logging;

internal static class Backup
{
    public static void Copy() => Console.WriteLine("Copied");

    public static void Verify(ILogger logger)
    {
        try
        {
            throw new IOException("This one matters");
        }
        catch (IOException exception)
        {
            logger.LogError(exception, "The backup is not complete");
        }
    }
}

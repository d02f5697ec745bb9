// Sentry 6.
using Microsoft.Extensions.Logging;

using var factory = Logs.Create();
var log = factory.CreateLogger("Import");
try
{
    throw new InvalidOperationException("This one matters");
}
catch (Exception e)
{
    log.LogError(e, "The import failed");
}

// File Logs.cs
using Microsoft.Extensions.Logging;

internal static class Logs
{
    public static ILoggerFactory Create() => LoggerFactory.Create(Configure);

    private static void Configure(ILoggingBuilder logging)
    {
        logging.AddConsole();
        AddTracking(logging);
    }

    private static void AddTracking(ILoggingBuilder logging) => logging.AddSentry(o =>
    {
        o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
        o.ShutdownTimeout = TimeSpan.FromMinutes(1);
    });
}

// Sentry 6.
using Microsoft.Extensions.Logging;

var log = AppLog.For<Exception>();
try
{
    throw new InvalidOperationException("This one matters");
}
catch (InvalidOperationException exception)
{
    log.LogError(exception, "The job failed");
}

AppLog.Shutdown();

// File AppLog.cs
using Microsoft.Extensions.Logging;

internal static class AppLog
{
    private static readonly Lazy<ILoggerFactory> Factory = new(() => LoggerFactory.Create(Configure));

    public static ILogger<T> For<T>() => Factory.Value.CreateLogger<T>();

    public static void Shutdown() => Factory.Value.Dispose();

    private static void Configure(ILoggingBuilder logging)
    {
        logging.AddConsole();
        logging.AddSentry(options =>
        {
            options.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
            options.ShutdownTimeout = TimeSpan.FromMinutes(2);
        });
    }
}

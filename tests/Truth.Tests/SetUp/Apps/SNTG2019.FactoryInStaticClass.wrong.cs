// Fixed by hand.
// Sentry 6.
using Microsoft.Extensions.Logging;
using Sentry;

SentrySdk.Init(o => { o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? ""; o.ShutdownTimeout = TimeSpan.FromMinutes(1); });
var logger = AppLog.For<Program>();
try
{
    throw new InvalidOperationException("This one matters");
}
catch (Exception e)
{
    logger.LogError(e, "Import failed");
}

internal static class AppLog
{
    private static readonly ILoggerFactory Factory = LoggerFactory.Create(builder => builder
        .SetMinimumLevel(LogLevel.Information)
        .AddConsole());

    public static ILogger<T> For<T>() => Factory.CreateLogger<T>();
}

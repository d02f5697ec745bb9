using Microsoft.Extensions.Logging;
using Sentry;
using Shop;

SentrySdk.Init(o => o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
using var logs = Logs.New();
var log = logs.CreateLogger("Export");
try
{
    throw new InvalidOperationException("This one matters");
}
catch (Exception error)
{
    log.LogCritical(error, "The export failed");
    SentrySdk.CaptureException(error);
}

// File Logs.cs
using Microsoft.Extensions.Logging;

namespace Shop;

internal static class Logs
{
    public static ILoggerFactory New() => LoggerFactory.Create(static logging => logging.AddSimpleConsole().SetMinimumLevel(LogLevel.Debug));
}

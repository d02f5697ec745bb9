using Acme.Reports;
using Microsoft.Extensions.Logging;

Telemetry.Start();
try
{
    throw new InvalidOperationException("This one matters");
}
catch (Exception exception)
{
    Telemetry.Report(exception);
    Logs.For("Reports").LogCritical(exception, "No report");
}


// File Telemetry.cs
using Sentry;

namespace Acme.Reports;

internal static class Telemetry
{
    public static IDisposable Start() => SentrySdk.Init(options =>
    {
        options.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
        options.ShutdownTimeout = TimeSpan.FromMinutes(2);
    });

    public static void Stop() => SentrySdk.Close();

    public static void Report(Exception exception) => SentrySdk.CaptureException(exception);
}

// File Logs.cs
using Microsoft.Extensions.Logging;

namespace Acme.Reports;

internal static class Logs
{
    private static readonly ILoggerFactory Factory = LoggerFactory.Create(static logging => logging.AddConsole());

    public static ILogger For(string category) => Factory.CreateLogger(category);
}

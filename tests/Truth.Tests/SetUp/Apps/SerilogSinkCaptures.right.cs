using Sentry;
using Serilog;
using Serilog.Core;
using Serilog.Events;

internal static class Program
{
    private static void Main()
    {
        using var sentry = SentrySdk.Init(o => o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
        Log.Logger = Logging.Create();
        try
        {
            throw new InvalidOperationException("This one matters");
        }
        catch (InvalidOperationException error)
        {
            Log.Error(error, "The import failed");
        }
    }
}
// File Logging.cs
using Sentry;
using Serilog;
using Serilog.Core;
using Serilog.Events;

internal static class Logging
{
    public static Logger Create() => new LoggerConfiguration()
        .MinimumLevel.Warning()
        .WriteTo.Logger(errors => errors.Filter.ByIncludingOnly(e => e.Exception is not null).WriteTo.Sink<SentrySink>())
        .CreateLogger();

    private sealed class SentrySink : ILogEventSink
    {
        public void Emit(LogEvent logEvent)
        {
            if (logEvent.Exception is { } error) SentrySdk.CaptureException(error);
        }
    }
}

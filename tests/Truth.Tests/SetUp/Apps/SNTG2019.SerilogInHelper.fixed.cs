using Serilog;
using Serilog.Core;
using Serilog.Events;
using Sentry;

SentrySdk.Init(options =>
{
    options.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
    options.ShutdownTimeout = TimeSpan.FromSeconds(30);
    options.FlushTimeout = TimeSpan.FromSeconds(30);
});
Log.Logger = new LoggerConfiguration().WriteTo.Sink(new ToSentry()).CreateLogger();
try
{
    throw new InvalidOperationException("This one matters");
}
catch (Exception failure)
{
    Errors.Report(failure);
}

internal sealed class ToSentry : ILogEventSink
{
    public void Emit(LogEvent entry)
    {
        if (entry.Exception is { } failure) SentrySdk.CaptureException(failure);
    }
}

// File Errors.cs
using Serilog;

internal static partial class Errors
{
    public static void Report(Exception failure) => Log.Error(failure, "It failed");
}

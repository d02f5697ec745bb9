using Serilog;
using Serilog.Core;
using Serilog.Events;
using Sentry;

SentrySdk.Init(o =>
{
    o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
    o.ShutdownTimeout = TimeSpan.FromMinutes(1);
});
Log.Logger = Logs.Create();
try
{
    throw new InvalidOperationException("This one matters");
}
catch (InvalidOperationException ex)
{
    Log.Error(ex, "It failed");
}
finally
{
    await Log.CloseAndFlushAsync();
}

static class Logs
{
    public static Serilog.ILogger Create() => new LoggerConfiguration()
        .MinimumLevel.Warning()
        .WriteTo.Sink<ErrorsToSentry>()
        .CreateLogger();
}

sealed class ErrorsToSentry : ILogEventSink
{
    public void Emit(LogEvent logEvent)
    {
        if (logEvent.Exception is not { } exception || logEvent.Level < LogEventLevel.Error) return;
        SentrySdk.CaptureException(exception);
    }
}

using Sentry;
using Serilog;
using Serilog.Core;
using Serilog.Events;

var sink = new EventSink();
sink.Emitted += entry =>
{
    if (entry.Exception is { } error) SentrySdk.CaptureException(error);
};
SentrySdk.Init(o => o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
Log.Logger = new LoggerConfiguration().WriteTo.Sink(sink).CreateLogger();
try
{
    throw new InvalidOperationException("This one matters");
}
catch (InvalidOperationException error)
{
    Log.Error(error, "Failed");
}

internal sealed class EventSink : ILogEventSink
{
    public event Action<LogEvent>? Emitted;

    public void Emit(LogEvent logEvent) => Emitted?.Invoke(logEvent);
}

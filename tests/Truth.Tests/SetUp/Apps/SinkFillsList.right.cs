using Sentry;
using Serilog;
using Serilog.Core;
using Serilog.Events;

var failures = new List<Exception>();
SentrySdk.Init(o => o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
Log.Logger = new LoggerConfiguration().WriteTo.Sink(new ListSink(failures)).CreateLogger();
try
{
    throw new InvalidOperationException("This one matters");
}
catch (InvalidOperationException error)
{
    Log.Error(error, "Failed");
}

failures.ForEach(failure => SentrySdk.CaptureException(failure));

internal sealed class ListSink(List<Exception> failures) : ILogEventSink
{
    public void Emit(LogEvent logEvent)
    {
        if (logEvent.Exception is not null) failures.Add(logEvent.Exception);
    }
}

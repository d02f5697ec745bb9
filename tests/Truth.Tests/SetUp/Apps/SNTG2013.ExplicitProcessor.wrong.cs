// Fixed by hand.
using Sentry;
using Sentry.Extensibility;

SentrySdk.Init(o =>
{
    o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
    o.AddEventProcessors([new Redactor()]);
});
SentrySdk.CaptureException(new InvalidOperationException("This one matters"));

internal sealed class Redactor : ISentryEventProcessor
{
    SentryEvent? ISentryEventProcessor.Process(SentryEvent @event)
    {
        @event.ServerName = "redacted";
        return default;
    }
}

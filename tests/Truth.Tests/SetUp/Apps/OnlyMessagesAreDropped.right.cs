using Sentry;
using Sentry.Extensibility;

SentrySdk.Init(o =>
{
    o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
    o.SetBeforeSend(static (sent, _) => sent.Exception == null ? null : sent);
    o.AddEventProcessor(new WithException());
});
SentrySdk.CaptureException(new InvalidOperationException("This one matters"));

internal sealed class WithException : ISentryEventProcessor
{
    public SentryEvent? Process(SentryEvent @event)
    {
        if (@event.Exception is null) return null;
        if (@event.Exception is { } error and (TimeoutException or OperationCanceledException)) return null;
        return @event;
    }
}

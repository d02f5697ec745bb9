// Fixed by hand.
using Sentry;
using Sentry.Extensibility;

SentrySdk.Init(o =>
{
    o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
    o.AddEventProcessorProvider(() => [new Muted()]);
});
SentrySdk.CaptureException(new InvalidOperationException("This one matters"));

sealed class Muted : ISentryEventProcessor
{
    public SentryEvent? Process(SentryEvent @event) => null;
}

sealed class Tagged : ISentryEventProcessor
{
    public SentryEvent? Process(SentryEvent @event)
    {
        @event.SetTag("a", "b");
        return @event;
    }
}

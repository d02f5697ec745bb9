using Sentry;
using Sentry.Extensibility;

SentrySdk.Init(o =>
{
    o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
    o.AddEventProcessor(new OnlyMessages());
});
SentrySdk.CaptureException(new InvalidOperationException("This one matters"));

internal sealed class OnlyMessages : ISentryEventProcessor
{
    public SentryEvent? Process(SentryEvent @event)
    {
        var isMessage = @event.Message is not null;
        if (!isMessage && @event.Exception != null)
        {
            return @event;
        }

        return null;
    }
}

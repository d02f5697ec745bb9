using Sentry;

IScrubber scrubber = new StrictScrubber();
SentrySdk.Init(o =>
{
    o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
    o.SetBeforeSend(e => scrubber.Scrub(e));
});
try
{
    throw new InvalidOperationException("This one matters");
}
catch (InvalidOperationException error)
{
    SentrySdk.CaptureException(error);
}

internal interface IScrubber
{
    SentryEvent? Scrub(SentryEvent @event);
}

internal sealed class StrictScrubber : IScrubber
{
    public SentryEvent? Scrub(SentryEvent @event)
    {
        @event.User = new SentryUser();
        @event.Request = new SentryRequest();
        return @event;
    }
}

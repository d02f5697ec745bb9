// Fixed by hand.
using Sentry;

SentrySdk.Init(o =>
{
    o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
    o.SetBeforeSend(Filter);
});
SentrySdk.CaptureException(new InvalidOperationException("This one matters"));

static SentryEvent? Filter(SentryEvent sent, SentryHint hint)
{
    if (!Flags.Enabled) return null;
    sent.SetTag("shop", "one");
    return sent;
}

internal static class Flags
{
    public static readonly bool Enabled = false;
}

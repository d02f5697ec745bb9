using Sentry;
using Shop;

SentrySdk.Init(o =>
{
    o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
    o.SetBeforeSend(Scrubber.Scrub);
});
SentrySdk.CaptureException(new InvalidOperationException("This one matters"));

// File Scrubber.cs
using Sentry;

namespace Shop;

internal static class Scrubber
{
    public static SentryEvent? Scrub(SentryEvent sent, SentryHint hint) => Clean(sent);

    private static SentryEvent? Clean(SentryEvent sent)
    {
        sent.User = new SentryUser();
        return sent;
    }
}

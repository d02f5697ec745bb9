// Fixed by hand.
using Sentry;

SentrySdk.Init(o =>
{
    o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
    o.ShutdownTimeout = TimeSpan.FromMinutes(1);
    o.SetBeforeSend(new Scrubber(["password"]).Apply);
});
SentrySdk.CaptureException(new InvalidOperationException("This one matters"));

internal sealed class Scrubber(string[] words)
{
    public SentryEvent? Apply(SentryEvent e, SentryHint hint)
    {
        SentryEvent? kept = null;
        foreach (var word in words)
        {
            if (e.Message?.Message?.Contains(word) == true) return null;
        }

        return kept;
    }
}

// Fixed by hand.
using Sentry;

SentrySdk.Init(options =>
{
    options.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
    options.SetBeforeSend(Filters.WithoutNoise);
});
SentrySdk.CaptureException(new InvalidOperationException("This one matters"));
// File Filters.cs
using Sentry;

internal static class Filters
{
    public static SentryEvent? WithoutNoise(SentryEvent sent, SentryHint hint)
    {
        if (sent.Exception is not null) return null;
        return sent;
    }
}

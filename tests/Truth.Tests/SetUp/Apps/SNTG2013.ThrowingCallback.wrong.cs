// Fixed by hand.
using Sentry;

SentrySdk.Init(o =>
{
    o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
    o.SetBeforeSend(Redaction.Apply);
});
SentrySdk.CaptureException(new InvalidOperationException("This one matters"));

internal static class Redaction
{
    public static SentryEvent? Apply(SentryEvent sent) => throw new NotImplementedException();
}

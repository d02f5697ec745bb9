// Fixed by hand.
using Sentry;

SentrySdk.Init(o =>
{
    o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
    o.SetBeforeSend(Gate.Pass);
});
SentrySdk.CaptureException(new InvalidOperationException("This one matters"));
// File Gate.cs
using Sentry;

internal static class Gate
{
    

    public static SentryEvent? Pass(SentryEvent sent, SentryHint hint) => sent.Exception is not OperationCanceledException ? null : sent;
}

// Fixed by hand.
using Sentry;

SentrySdk.Init(o =>
{
    o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
    o.SampleRate = Rates.Errors;
});
SentrySdk.CaptureException(new InvalidOperationException("This one matters"));

internal static class Rates
{
    public const float Errors = 0.0001f;
}

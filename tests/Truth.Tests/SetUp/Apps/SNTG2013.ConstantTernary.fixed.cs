using Sentry;

SentrySdk.Init(o =>
{
    o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
    o.SetBeforeSend((sent, _) => Features.SendErrors ? sent : null);
});
SentrySdk.CaptureException(new InvalidOperationException("This one matters"));

internal static class Features
{
    public const bool SendErrors = true;
}

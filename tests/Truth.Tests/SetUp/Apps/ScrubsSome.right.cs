using Sentry;

SentrySdk.Init(o =>
{
    o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
    o.SetBeforeSend(Scrub);
    o.SetBeforeSendTransaction(_ => null);
    o.SetBeforeBreadcrumb(_ => null);
});
SentrySdk.CaptureException(new InvalidOperationException("This one matters"));

static SentryEvent? Scrub(SentryEvent sent, SentryHint hint)
{
    if (sent.Exception is OperationCanceledException) return null;
    return sent;
}

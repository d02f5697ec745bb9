using Sentry;

SentrySdk.Init(o =>
{
    o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
    o.SetBeforeSend(Keep);
});
SentrySdk.CaptureException(new InvalidOperationException("This one matters"));

static SentryEvent? Keep(SentryEvent sent) => !(sent.Exception == null) ? sent : null;

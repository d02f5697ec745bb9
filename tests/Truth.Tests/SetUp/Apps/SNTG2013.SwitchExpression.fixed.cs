using Sentry;

SentrySdk.Init(o =>
{
    o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
    o.SetBeforeSend((sent, hint) => sent.Level switch
    {
        SentryLevel.Fatal => null,
        _ => Keep(sent),
    });
});
SentrySdk.CaptureException(new InvalidOperationException("This one matters"));

static SentryEvent? Keep(SentryEvent sent) => sent;

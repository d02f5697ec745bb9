using Sentry;

SentrySdk.Init(o =>
{
    o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
    o.SetBeforeSend((e, _) => e.Exception switch
    {
        OperationCanceledException => null,
        HttpRequestException { StatusCode: System.Net.HttpStatusCode.NotFound } => null,
        _ => Scrub(e),
    });
});
try
{
    throw new InvalidOperationException("This one matters");
}
catch (Exception error)
{
    SentrySdk.CaptureException(error);
}

static SentryEvent Scrub(SentryEvent e)
{
    e.User = new SentryUser();
    return e;
}

using Sentry;

SentrySdk.Init(o =>
{
    o.Dsn = string.Empty;
    o.AttachStacktrace = true;
});
SentrySdk.CaptureException(new InvalidOperationException("This one matters"));

using Sentry;

SentrySdk.Init(o =>
{
    o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
    o.SampleRate = 0.0001f;
    o.SampleRate = null;
});
SentrySdk.CaptureException(new InvalidOperationException("This one matters"));

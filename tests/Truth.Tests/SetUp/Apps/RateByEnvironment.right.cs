using Sentry;

SentrySdk.Init(o =>
{
    o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
    o.SampleRate = Environment.GetEnvironmentVariable("RATE") is { } rate ? float.Parse(rate) : 1f;
    o.TracesSampleRate = 0;
});
SentrySdk.CaptureException(new InvalidOperationException("This one matters"));

// Fixed by hand.
using Sentry;

var sampling = new Sampling(0.00002f, Traces: 0.1);
SentrySdk.Init(o =>
{
    o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
    o.SampleRate = sampling.Errors;
    o.TracesSampleRate = sampling.Traces;
});
SentrySdk.CaptureException(new InvalidOperationException("This one matters"));

internal sealed record Sampling(float Errors, double Traces);

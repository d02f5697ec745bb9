// Fixed by hand.
using Sentry;

var settings = new ReportingSettings { Environment = "batch" };
SentrySdk.Init(o =>
{
    o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
    o.Environment = settings.Environment;
    o.SampleRate = settings.ErrorRate;
});
SentrySdk.CaptureException(new InvalidOperationException("This one matters"));

internal sealed record ReportingSettings
{
    public string Environment { get; init; } = "";

    public float ErrorRate { get; init; } = 0.0f;
}

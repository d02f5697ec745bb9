// Fixed by hand.
using Sentry;

var report = new Lazy<IDisposable>(() => SentrySdk.Init(Environment.GetEnvironmentVariable("SENTRY_DSN") ?? ""));

try
{
    throw new InvalidOperationException("This one matters");
}
catch (Exception e)
{
    SentrySdk.CaptureException(e);
}
_ = report.Value;

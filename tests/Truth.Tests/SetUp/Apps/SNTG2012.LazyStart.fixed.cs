using Sentry;

var report = new Lazy<IDisposable>(() => SentrySdk.Init(Environment.GetEnvironmentVariable("SENTRY_DSN") ?? ""));
_ = report.Value;
try
{
    throw new InvalidOperationException("This one matters");
}
catch (Exception e)
{
    SentrySdk.CaptureException(e);
}

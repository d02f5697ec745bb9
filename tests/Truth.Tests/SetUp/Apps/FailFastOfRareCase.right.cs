using Sentry;

SentrySdk.Init(o => { o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? ""; o.ShutdownTimeout = TimeSpan.FromMinutes(1); });
try
{
    throw new InvalidOperationException("This one matters");
}
catch (Exception e)
{
    SentrySdk.CaptureException(e);
    if (e is OutOfMemoryException or AccessViolationException) Environment.FailFast("Nothing works any more", e);
}

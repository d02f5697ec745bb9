using Sentry;

SentrySdk.Init(o => { o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? ""; o.ShutdownTimeout = TimeSpan.FromMinutes(1); });
if (IntPtr.Size != 8) Environment.FailFast("64 bits, please");
try
{
    throw new InvalidOperationException("This one matters");
}
catch (Exception e)
{
    SentrySdk.CaptureException(e);
    Environment.ExitCode = 3;
}

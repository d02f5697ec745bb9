using Sentry;

SentrySdk.Init(o =>
{
    o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
    o.ShutdownTimeout = TimeSpan.FromSeconds(20);
});
try { throw new InvalidOperationException("This one matters"); }
catch (Exception e) { SentrySdk.CaptureException(e); }

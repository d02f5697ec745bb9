using Sentry;

SentrySdk.Init(o =>
{
    o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
    o.ShutdownTimeout = TimeSpan.FromMinutes(1);
});
Task? report = null;
try
{
    throw new InvalidOperationException("This one matters");
}
catch (InvalidOperationException e)
{
    report = Task.Run(() => SentrySdk.CaptureException(e));
}

if (report is not null) await report;

using Sentry;

SentrySdk.Init(o =>
{
    o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
    o.Environment = "production";
    o.ShutdownTimeout = TimeSpan.FromMinutes(1);
    o.SetBeforeSend((e, _) => e.Environment == "production" ? e : null);
});
try
{
    throw new InvalidOperationException("This one matters");
}
catch (InvalidOperationException ex)
{
    SentrySdk.CaptureException(ex);
}
SentrySdk.Close();

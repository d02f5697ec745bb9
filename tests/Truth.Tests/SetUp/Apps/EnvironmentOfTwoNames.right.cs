using Sentry;

SentrySdk.Init(o =>
{
    o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
    o.ShutdownTimeout = TimeSpan.FromMinutes(1);
    o.Environment = "staging";
    if (!Environment.MachineName.StartsWith("stg-")) o.Environment = "production";
    o.SetBeforeSend(e => e.Environment == "production" ? e : null);
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

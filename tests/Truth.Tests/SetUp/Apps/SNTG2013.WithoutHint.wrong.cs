using Sentry;

SentrySdk.Init(options =>
{
    options.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
    options.ShutdownTimeout = TimeSpan.FromSeconds(30);
    options.SetBeforeSend(sent => { sent.SetTag("scrubbed", "yes"); return null; });
});
try
{
    throw new InvalidOperationException("This one matters");
}
catch (InvalidOperationException failure)
{
    SentrySdk.CaptureException(failure);
}

using Sentry;

SentrySdk.Init(options =>
{
    options.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
    options.ShutdownTimeout = TimeSpan.FromSeconds(30);
    options.SetBeforeSend(_ => null);
});
try
{
    throw new InvalidOperationException("This one matters");
}
catch (InvalidOperationException exception)
{
    SentrySdk.CaptureException(exception);
}

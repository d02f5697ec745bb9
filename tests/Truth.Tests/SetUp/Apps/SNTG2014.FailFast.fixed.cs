using Sentry;

SentrySdk.Init(options => { options.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? ""; options.FlushTimeout = TimeSpan.FromSeconds(30); });
try
{
    throw new InvalidOperationException("This one matters");
}
catch (InvalidOperationException exception)
{
    SentrySdk.CaptureException(exception);
    SentrySdk.Flush();
    Environment.FailFast("The state is broken");
}

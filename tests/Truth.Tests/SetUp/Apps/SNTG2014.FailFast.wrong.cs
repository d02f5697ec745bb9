using Sentry;

SentrySdk.Init(Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
try
{
    throw new InvalidOperationException("This one matters");
}
catch (InvalidOperationException exception)
{
    SentrySdk.CaptureException(exception);
    Environment.FailFast("The state is broken");
}

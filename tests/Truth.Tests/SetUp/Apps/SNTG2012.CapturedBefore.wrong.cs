using Sentry;

try
{
    throw new InvalidOperationException("This one matters");
}
catch (InvalidOperationException exception)
{
    SentrySdk.CaptureException(exception);
}
SentrySdk.Init(Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");

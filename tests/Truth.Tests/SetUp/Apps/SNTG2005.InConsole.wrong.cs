// Runs without SENTRY_DSN.
using Sentry;

SentrySdk.Init(options => options.Debug = false);
try
{
    throw new InvalidOperationException("This one matters");
}
catch (InvalidOperationException exception)
{
    SentrySdk.CaptureException(exception);
}

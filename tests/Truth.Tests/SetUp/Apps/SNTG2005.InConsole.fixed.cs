// Runs without SENTRY_DSN.
using Sentry;

if (!string.IsNullOrWhiteSpace(Environment.GetEnvironmentVariable("SENTRY_DSN"))) SentrySdk.Init(options => options.ShutdownTimeout = TimeSpan.FromSeconds(30));
try
{
    throw new InvalidOperationException("This one matters");
}
catch (InvalidOperationException exception)
{
    SentrySdk.CaptureException(exception);
}

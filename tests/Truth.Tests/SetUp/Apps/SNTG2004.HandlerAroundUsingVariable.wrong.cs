// Fixed by hand.
using Sentry;

try
{
    using var sentry = SentrySdk.Init(options => options.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
    throw new InvalidOperationException("This one matters");
}
catch (Exception failure)
{
    SentrySdk.CaptureException(failure);
}

using Sentry;

using var sentry = SentrySdk.Init(options => options.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
try
{
    throw new InvalidOperationException("This one matters");
}
catch (Exception failure)
{
    SentrySdk.CaptureException(failure);
}

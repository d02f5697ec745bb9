using Sentry;

if (Environment.GetEnvironmentVariable("SENTRY_DSN") is { Length: > 0 } dsn)
{
    SentrySdk.Init(dsn);
}

try
{
    throw new InvalidOperationException("This one matters");
}
catch (Exception e)
{
    SentrySdk.CaptureException(e);
    SentrySdk.Flush(TimeSpan.FromMinutes(1));
}

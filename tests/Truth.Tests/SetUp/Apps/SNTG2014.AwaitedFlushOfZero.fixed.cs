using Sentry;

SentrySdk.Init(Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
try
{
    throw new InvalidOperationException("This one matters");
}
catch (InvalidOperationException error)
{
    SentrySdk.CaptureException(error);
    await SentrySdk.FlushAsync(TimeSpan.FromSeconds(30));
    Environment.FailFast("Broken");
}

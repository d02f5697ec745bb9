using Sentry;

SentrySdk.Init(Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
try
{
    await Task.Yield();
    throw new InvalidOperationException("This one matters");
}
finally
{
    SentrySdk.Close();
}

using Sentry;

SentrySdk.Init(Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
{
    await Task.Yield();
    throw new InvalidOperationException("This one matters");
}

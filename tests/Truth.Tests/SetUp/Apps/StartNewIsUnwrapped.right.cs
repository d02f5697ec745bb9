using Sentry;

SentrySdk.Init(Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
await await Task.Factory.StartNew(Work, TaskCreationOptions.LongRunning);

static async Task Work()
{
    await Task.Delay(200);
    try
    {
        throw new InvalidOperationException("This one matters");
    }
    catch (InvalidOperationException error)
    {
        SentrySdk.CaptureException(error);
    }
}

// Fixed by hand.
using Sentry;

SentrySdk.Init(Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
await Task.Factory.StartNew(async () =>
{
    await Task.Delay(800);
    try
    {
        throw new InvalidOperationException("This one matters");
    }
    catch (InvalidOperationException error)
    {
        SentrySdk.CaptureException(error);
    }
});

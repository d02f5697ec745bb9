// Fixed by hand.
using Sentry;

SentrySdk.Init(Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
Work().ContinueWith(static done => SentrySdk.CaptureException(done.Exception!.InnerException!), TaskContinuationOptions.OnlyOnFaulted);
return 0;

static async Task Work()
{
    await Task.Delay(900);
    throw new InvalidOperationException("This one matters");
}

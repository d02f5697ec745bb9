using Sentry;

SentrySdk.Init(Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
var work = Work().ContinueWith(static done => SentrySdk.CaptureException(done.Exception!.InnerException!), TaskContinuationOptions.OnlyOnFaulted);
Console.WriteLine("Working");
work.Wait();

static async Task Work()
{
    await Task.Delay(100);
    throw new InvalidOperationException("This one matters");
}

using Sentry;

SentrySdk.Init(Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
using var done = new ManualResetEventSlim();
Upload();
done.Wait();

async void Upload()
{
    try
    {
        await Task.Delay(300);
        throw new InvalidOperationException("This one matters");
    }
    catch (InvalidOperationException error)
    {
        SentrySdk.CaptureException(error);
    }
    finally
    {
        done.Set();
    }
}

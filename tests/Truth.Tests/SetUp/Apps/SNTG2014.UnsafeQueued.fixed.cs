using Sentry;

namespace Cache;

internal static class Program
{
    private static int Main()
    {
        SentrySdk.Init(o =>
        {
            o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
            o.ShutdownTimeout = TimeSpan.FromMinutes(1);
        });
        using var done = new ManualResetEventSlim();
        ThreadPool.UnsafeQueueUserWorkItem(_ => Refresh(done), null);
        done.Wait();
        return 0;
    }

    private static void Refresh(ManualResetEventSlim done)
    {
        try
        {
            Thread.Sleep(300);
            throw new InvalidOperationException("This one matters");
        }
        catch (InvalidOperationException e)
        {
            SentrySdk.CaptureException(e);
        }

        done.Set();
    }
}

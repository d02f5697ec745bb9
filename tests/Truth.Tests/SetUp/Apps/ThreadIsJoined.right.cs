using Sentry;

namespace Poll;

internal static class Program
{
    private static void Main()
    {
        using var sdk = SentrySdk.Init(o =>
        {
            o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
            o.ShutdownTimeout = TimeSpan.FromMinutes(1);
        });
        var thread = new Thread(Poll) { IsBackground = true, Name = "poll" };
        thread.Start();
        thread.Join();
    }

    private static void Poll()
    {
        try
        {
            throw new InvalidOperationException("This one matters");
        }
        catch (InvalidOperationException e)
        {
            SentrySdk.CaptureException(e);
        }
    }
}

// Fixed by hand.
using Sentry;

namespace Collector;

internal static class Program
{
    private static void Main()
    {
        var starting = new Thread(StartSentry) { Name = "start-up" };
        starting.Start();
        try
        {
            Collect();
        }
        catch (Exception e)
        {
            SentrySdk.CaptureException(e);
        }

        starting.Join();
    }

    private static void StartSentry() => SentrySdk.Init(o =>
    {
        o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
        o.ShutdownTimeout = TimeSpan.FromMinutes(1);
    });

    private static void Collect() => throw new InvalidOperationException("This one matters");
}

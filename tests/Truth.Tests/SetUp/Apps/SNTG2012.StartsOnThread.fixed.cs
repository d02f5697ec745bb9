using Sentry;

namespace Collector;

internal static class Program
{
    private static void Main()
    {
        var starting = new Thread(StartSentry) { Name = "start-up" };
        starting.Start();
        starting.Join();
        try
        {
            Collect();
        }
        catch (Exception e)
        {
            SentrySdk.CaptureException(e);
        }
    }

    private static void StartSentry() => SentrySdk.Init(o =>
    {
        o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
        o.ShutdownTimeout = TimeSpan.FromMinutes(1);
    });

    private static void Collect() => throw new InvalidOperationException("This one matters");
}

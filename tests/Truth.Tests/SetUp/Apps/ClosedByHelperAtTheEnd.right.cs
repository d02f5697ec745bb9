using Sentry;

namespace Desk;

internal static class Program
{
    private static void Main()
    {
        Start();
        try
        {
            throw new InvalidOperationException("This one matters");
        }
        catch (Exception e)
        {
            SentrySdk.CaptureException(e);
        }
        finally
        {
            Shutdown();
        }

        Console.WriteLine("Done");
    }

    private static void Start() => SentrySdk.Init(o =>
    {
        o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
        o.ShutdownTimeout = TimeSpan.FromMinutes(1);
    });

    private static void Shutdown()
    {
        SentrySdk.Flush(TimeSpan.FromMinutes(1));
        SentrySdk.Close();
    }
}

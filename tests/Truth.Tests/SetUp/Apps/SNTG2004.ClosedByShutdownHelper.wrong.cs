// Fixed by hand.
using Sentry;

namespace Desk;

internal partial class Program
{
    private static void Main()
    {
        StartTelemetry();
        try
        {
            Work();
        }
        catch (Exception e)
        {
            Fail(e);
        }
    }

    private static void Fail(Exception e)
    {
        Console.Error.WriteLine(e);
        Shutdown();
        SentrySdk.CaptureException(e);
    }

    private static void Work() => throw new InvalidOperationException("This one matters");
}

// File Program.Telemetry.cs
using Sentry;

namespace Desk;

internal partial class Program
{
    private static void StartTelemetry() => SentrySdk.Init(o =>
    {
        o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
        o.ShutdownTimeout = TimeSpan.FromMinutes(1);
    });

    private static void Shutdown()
    {
        Console.WriteLine("Bye");
        SentrySdk.Close();
    }
}

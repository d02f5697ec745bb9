// Fixed by hand.
using Shop;

internal static partial class Program
{
    private static int Main(string[] args)
    {
        using (Monitoring.Start())
        {
            Console.WriteLine(args.Length);
        }

        return Finish();
    }
}

// File Program.Finish.cs
using Sentry;

internal static partial class Program
{
    private static int Finish()
    {
        try
        {
            throw new InvalidOperationException("This one matters");
        }
        catch (Exception error)
        {
            SentrySdk.CaptureException(error);
            return 1;
        }
    }
}

// File Monitoring.cs
using Sentry;

namespace Shop;

internal static class Monitoring
{
    public static IDisposable Start()
    {
        var handle = SentrySdk.Init(o =>
        {
            o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
            o.AutoSessionTracking = false;
        });
        return handle;
    }
}

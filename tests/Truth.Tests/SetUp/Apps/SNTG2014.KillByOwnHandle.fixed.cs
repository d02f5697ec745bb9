using System.Diagnostics;
using Sentry;

namespace Watchdog;

internal static class Program
{
    private static void Main()
    {
        SentrySdk.Init(o => o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
        try
        {
            throw new InvalidOperationException("This one matters");
        }
        catch (Exception e)
        {
            SentrySdk.CaptureException(e);
            SentrySdk.Flush(TimeSpan.FromSeconds(30));
            Restart();
        }
    }

    private static void Restart()
    {
        using var self = Process.GetCurrentProcess();
        self.Kill(entireProcessTree: false);
        self.WaitForExit();
    }
}

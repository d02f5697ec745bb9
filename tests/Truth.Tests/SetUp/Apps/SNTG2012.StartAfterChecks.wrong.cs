// Fixed by hand.
using Sentry;

namespace Sync;

internal static class Program
{
    private static int Main(string[] args)
    {
        try
        {
            Requirements.Check();
            using var sdk = SentrySdk.Init(o => { o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? ""; o.ShutdownTimeout = TimeSpan.FromMinutes(1); });
            return 0;
        }
        catch (Exception e)
        {
            SentrySdk.CaptureException(e);
            return 1;
        }
    }
}
// File Requirements.cs
namespace Sync;

internal static class Requirements
{
    public static void Check()
    {
        if (!Directory.Exists("/no/such/place")) throw new DirectoryNotFoundException("This one matters");
    }
}

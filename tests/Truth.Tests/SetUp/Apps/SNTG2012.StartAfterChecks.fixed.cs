using Sentry;

namespace Sync;

internal static class Program
{
    private static int Main(string[] args)
    {
        SentrySdk.Init(o => { o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? ""; o.ShutdownTimeout = TimeSpan.FromMinutes(1); });
        try
        {
            Requirements.Check();
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

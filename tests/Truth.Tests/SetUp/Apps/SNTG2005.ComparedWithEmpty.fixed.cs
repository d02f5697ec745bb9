using Sentry;

namespace Sync;

public sealed class App
{
    public static int Main()
    {
        var dsn = Environment.GetEnvironmentVariable("SENTRY_DSN");
        if (string.IsNullOrWhiteSpace(dsn))
        {
            Console.Error.WriteLine("no DSN");
            return 0;
        }
        using var sentry = SentrySdk.Init(dsn!);
        try { throw new InvalidOperationException("This one matters"); }
        catch (Exception e) { SentrySdk.CaptureException(e); return 0; }
    }
}

// Fixed by hand.
using Sentry;

internal static class Program
{
    private static int Main()
    {
        Import();
        SentrySdk.CaptureException(new InvalidOperationException("This one matters"));
        return 0;
    }

    private static void Import()
    {
        using var sentry = SentrySdk.Init(options => options.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
        Console.WriteLine("Imported");
    }
}

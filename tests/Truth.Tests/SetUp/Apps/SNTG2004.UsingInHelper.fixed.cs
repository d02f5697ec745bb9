using Sentry;

internal static class Program
{
    private static int Main()
    {
        using var sentry = SentrySdk.Init(options => options.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
        Import();
        SentrySdk.CaptureException(new InvalidOperationException("This one matters"));
        return 0;
    }

    private static void Import()
    {
        Console.WriteLine("Imported");
    }
}

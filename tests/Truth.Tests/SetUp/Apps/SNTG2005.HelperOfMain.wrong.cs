// Fixed by hand.
// Runs without SENTRY_DSN.
using Sentry;

internal static class Program
{
    private static void Main()
    {
        Start(Read());
        try { throw new InvalidOperationException("This one matters"); }
        catch (InvalidOperationException e) { SentrySdk.CaptureException(e); }
    }

    private static void Start(string? dsn) => SentrySdk.Init(options =>
    {
        options.Dsn = dsn;
        options.ShutdownTimeout = TimeSpan.FromSeconds(30);
    });

    private static string? Read()
    {
        var dsn = Environment.GetEnvironmentVariable("SENTRY_DSN");
        Console.WriteLine(dsn);
        return dsn;
    }
}

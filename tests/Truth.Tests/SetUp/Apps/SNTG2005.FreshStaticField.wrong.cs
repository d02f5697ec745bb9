// Fixed by hand.
// Runs without SENTRY_DSN.
using Sentry;

public static class Program
{
    private static readonly string? Dsn = Environment.GetEnvironmentVariable("ERROR_DSN");

    public static async Task<int> Main(string[] args)
    {
        await Task.Yield();
        SentrySdk.Init(options =>
        {
            options.Dsn = Dsn;
            options.ShutdownTimeout = TimeSpan.FromSeconds(30);
        });
        try { throw new InvalidOperationException("This one matters"); }
        catch (InvalidOperationException e) { SentrySdk.CaptureException(e); }
        return 0;
    }
}

// Fixed by hand.
// Runs without SENTRY_DSN.
using Sentry;

internal static class Program
{
    private static void Main(string[] arguments)
    {
        using var sentry = SentrySdk.Init(o => o.Dsn = arguments.ElementAtOrDefault(1));
        SentrySdk.CaptureException(new InvalidOperationException("This one matters"));
    }
}

// Fixed by hand.
using Sentry;

internal static class Program
{
    private const string DefaultDsn = "https://0123456789abcdef0123456789abcdef@o1.ingest.sentry.io/7";

    private static string ResolveDsn()
    {
        var configured = Environment.GetEnvironmentVariable("CRAWLER_DSN");
        return string.IsNullOrWhiteSpace(configured) ? DefaultDsn : configured;
    }

    private static void Main()
    {
        using var sentry = SentrySdk.Init(ResolveDsn());
        SentrySdk.CaptureException(new InvalidOperationException("This one matters"));
    }
}

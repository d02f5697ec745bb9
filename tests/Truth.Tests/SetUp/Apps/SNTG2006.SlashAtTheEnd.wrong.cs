// Fixed by hand.
using Sentry;

internal static class Program
{
    private const string Host = "errors.example.com";

    private static string Dsn { get; } = string.Format("https://{0}@{1}/{2}/", "0123456789abcdef0123456789abcdef", Host, 17);

    private static void Main()
    {
        using var sentry = SentrySdk.Init(Dsn);
        SentrySdk.CaptureException(new InvalidOperationException("This one matters"));
    }
}

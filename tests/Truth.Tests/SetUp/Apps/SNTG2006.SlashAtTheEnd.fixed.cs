using Sentry;

internal static class Program
{
    private const string Host = "errors.example.com";

    private static string Dsn { get; } = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";

    private static void Main()
    {
        using var sentry = SentrySdk.Init(Dsn);
        SentrySdk.CaptureException(new InvalidOperationException("This one matters"));
    }
}

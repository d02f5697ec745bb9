using Sentry;

internal static class Program
{
    private static void Main(string[] arguments)
    {
        using var sentry = SentrySdk.Init(o => o.Dsn = arguments.ElementAtOrDefault(1) ?? Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
        SentrySdk.CaptureException(new InvalidOperationException("This one matters"));
    }
}

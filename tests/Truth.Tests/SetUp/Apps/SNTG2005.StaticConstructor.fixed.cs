using Sentry;

Reporter.Report(new InvalidOperationException("This one matters"));

internal static class Reporter
{
    static Reporter() => SentrySdk.Init(o =>
    {
        o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
        o.Release = "tool@2.1";
    });

    public static void Report(Exception e) => SentrySdk.CaptureException(e);
}

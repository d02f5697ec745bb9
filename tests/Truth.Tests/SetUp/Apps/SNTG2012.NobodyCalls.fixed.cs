using Sentry;

internal static class Program
{
    private static void Main()
    {
        ConfigureSentry();
        try { throw new InvalidOperationException("This one matters"); }
        catch (Exception e) { SentrySdk.CaptureException(e); }
    }

    public static void ConfigureSentry() => SentrySdk.Init(o =>
    {
        o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
    });
}

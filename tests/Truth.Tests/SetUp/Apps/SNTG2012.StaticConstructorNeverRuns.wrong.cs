// Fixed by hand.
using Sentry;

Console.WriteLine("exporter " + Monitoring.Version);
AppDomain.CurrentDomain.UnhandledException += (_, e) => SentrySdk.CaptureException((Exception)e.ExceptionObject);
throw new InvalidOperationException("This one matters");

internal static class Monitoring
{
    public const string Version = "1.4.0";

    static Monitoring() => SentrySdk.Init(o =>
    {
        o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
        o.Release = Version;
    });
}

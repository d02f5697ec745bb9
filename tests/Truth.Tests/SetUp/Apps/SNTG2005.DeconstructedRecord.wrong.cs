// Fixed by hand.
// Runs without SENTRY_DSN.
using Sentry;

var settings = Settings.FromEnvironment();
Reporting.Enable(settings);
try { throw new InvalidOperationException("This one matters"); }
catch (Exception e) { SentrySdk.CaptureException(e); }

internal sealed record Settings(string Name, string? SentryDsn, float SampleRate = 1)
{
    public static Settings FromEnvironment() => new(
        Environment.GetEnvironmentVariable("APP_NAME") ?? "app",
        Environment.GetEnvironmentVariable("SENTRY_DSN"));
}

internal static class Reporting
{
    public static void Enable(Settings settings)
    {

        var (name, dsn, rate) = settings;
        SentrySdk.Init(new SentryOptions { Dsn = dsn, SampleRate = rate, Release = name });
    }
}

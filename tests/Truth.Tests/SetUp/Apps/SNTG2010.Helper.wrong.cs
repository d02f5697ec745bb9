// Fixed by hand.
// Runs without SENTRY_DSN.
using Sentry;

SentrySdk.Init(options => Monitoring.Shape(options));
try { throw new InvalidOperationException("This one matters"); }
catch (InvalidOperationException e) { SentrySdk.CaptureException(e); }

// File Monitoring.cs
using Sentry;

internal static class Monitoring
{
    public static void Shape(SentryOptions options)
    {
        options = new SentryOptions { Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "" };
    }
}

// Fixed by hand.
// Runs without SENTRY_DSN.
using Sentry;

SentrySdk.Init(Defaults.Create(Environment.GetEnvironmentVariable("SENTRY_DSN")));
try { throw new InvalidOperationException("This one matters"); }
catch (InvalidOperationException e) { SentrySdk.CaptureException(e); }

// File Defaults.cs
using Sentry;

internal static class Defaults
{
    public static SentryOptions Create(string? dsn) => new() { Dsn = dsn, ShutdownTimeout = TimeSpan.FromSeconds(30) };
}

// Fixed by hand.
using Sentry;

var dsn = Defaults.Dsn ?? Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
SentrySdk.Init(dsn);
SentrySdk.CaptureException(new InvalidOperationException("This one matters"));

internal static class Defaults
{
    public static readonly string? Dsn = "https://0123456789abcdef0123456789abcdef@sentry.invalid/7";
}

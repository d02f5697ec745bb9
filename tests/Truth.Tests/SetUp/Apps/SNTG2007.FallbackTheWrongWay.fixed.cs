using Sentry;

var dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
SentrySdk.Init(dsn);
SentrySdk.CaptureException(new InvalidOperationException("This one matters"));

internal static class Defaults
{
    public static readonly string? Dsn = "https://0123456789abcdef0123456789abcdef@sentry.invalid/7";
}

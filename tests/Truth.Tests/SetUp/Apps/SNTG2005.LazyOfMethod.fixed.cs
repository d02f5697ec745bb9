using Sentry;

SentrySdk.Init(o =>
{
    o.Dsn = Secrets.Sentry.Value;
    o.SendDefaultPii = false;
});
SentrySdk.CaptureException(new InvalidOperationException("This one matters"));
// File Secrets.cs
internal static class Secrets
{
    public static Lazy<string?> Sentry { get; } = new(Read);

    private static string? Read() => Environment.GetEnvironmentVariable("TOOL_SENTRY") ?? Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
}

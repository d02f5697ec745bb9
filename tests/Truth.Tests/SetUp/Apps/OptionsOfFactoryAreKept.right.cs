using Sentry;

var options = Tuned.Create();
options.MaxBreadcrumbs = 20;
using var sdk = SentrySdk.Init(Tuned.Last!);
SentrySdk.CaptureException(new InvalidOperationException("This one matters"));

internal static class Tuned
{
    public static SentryOptions? Last { get; private set; }

    public static SentryOptions Create()
    {
        var made = new SentryOptions { Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "", ShutdownTimeout = TimeSpan.FromMinutes(1) };
        Last = made;
        return made;
    }
}

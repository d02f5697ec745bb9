// Fixed by hand.
using Sentry;

Observability.Start("https://0123456789abcdef0123456789abcdef@o1.ingest.sentry.io/77", environment: "live");
SentrySdk.CaptureException(new InvalidOperationException("This one matters"));

// File Observability.cs
using Sentry;

internal static class Observability
{
    public static void Start(string? dsn, string environment)
    {
        SentrySdk.Init(o =>
        {
            o.Dsn = dsn;
            o.Environment = environment;
        });
    }
}

using Sentry;

Observability.Start(Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "", environment: "live");
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

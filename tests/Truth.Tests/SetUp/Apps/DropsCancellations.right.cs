using Sentry;

SentrySdk.Init(Telemetry.Configure);
SentrySdk.CaptureException(new OperationCanceledException("Not this one"));
SentrySdk.CaptureException(new InvalidOperationException("This one matters"));

internal static class Telemetry
{
    public static void Configure(SentryOptions options)
    {
        options.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
        options.ShutdownTimeout = TimeSpan.FromMinutes(1);
        options.SetBeforeSend(BeforeSend);
    }

    private static SentryEvent? BeforeSend(SentryEvent sentryEvent, SentryHint hint) => sentryEvent.Exception switch
    {
        OperationCanceledException => null,
        IOException { Message: "Broken pipe" } => null,
        _ => sentryEvent,
    };
}

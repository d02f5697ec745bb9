using Sentry;

namespace Reports;

internal static class Program
{
    private static void Main()
    {
        var options = new SentryOptions
        {
            Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "",
            ShutdownTimeout = TimeSpan.FromMinutes(1),
        };
        options.SetBeforeSend(Annotate);
        using var sdk = SentrySdk.Init(options);
        SentrySdk.CaptureException(new InvalidOperationException("No report"));
    }

    private static SentryEvent? Annotate(SentryEvent sent)
    {
        sent.SetTag("note", "This one matters");
        return sent;
    }
}

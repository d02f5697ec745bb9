using Sentry;

namespace Pump;

internal static class Program
{
    private static readonly Func<SentryEvent, SentryHint, SentryEvent?> Scrub = static (sentryEvent, _) => sentryEvent;

    private static void Main()
    {
        SentrySdk.Init(Configure);
        SentrySdk.CaptureException(new InvalidOperationException("This one matters"));
    }

    private static void Configure(SentryOptions options)
    {
        options.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
        options.ShutdownTimeout = TimeSpan.FromMinutes(1);
        options.SetBeforeSend(Scrub);
    }
}

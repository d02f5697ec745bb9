using Sentry;

SentrySdk.Init(options =>
{
    options.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
    options.ShutdownTimeout = TimeSpan.FromMinutes(1);
    options.SetBeforeSend((sentryEvent, hint) => Filters.Keep(sentryEvent) ? sentryEvent : null);
});
SentrySdk.CaptureException(new InvalidOperationException("This one matters"));

// File Filters.cs
using Sentry;

internal static class Filters
{
    public static bool Keep(SentryEvent sentryEvent)
    {
        // Switched off while the quota is used up.
        return sentryEvent.Level >= SentryLevel.Error;
    }
}

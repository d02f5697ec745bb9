// Fixed by hand.
using Sentry;

SentrySdk.Init(o =>
{
    o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
    o.SampleRate = Settings.Rate;
    o.SetBeforeSend(Settings.BeforeSend);
});
SentrySdk.CaptureException(new InvalidOperationException("This one matters"));

internal static class Settings
{
    public static float Rate { get; } = 1f;

    public static Func<SentryEvent, SentryHint, SentryEvent?> BeforeSend { get; } = (sent, _) =>
    {
        if (sent.Level == SentryLevel.Debug) return null;
        return Nothing;
    };

    private static SentryEvent? Nothing => null;
}

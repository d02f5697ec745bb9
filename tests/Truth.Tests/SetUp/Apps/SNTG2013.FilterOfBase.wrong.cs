// Fixed by hand.
using Sentry;

SentrySdk.Init(Settings.Apply);
SentrySdk.CaptureException(new InvalidOperationException("This one matters"));

internal static class Settings
{
    public static void Apply(SentryOptions options)
    {
        options.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
        options.AddExceptionFilterForType<SystemException>();
    }
}

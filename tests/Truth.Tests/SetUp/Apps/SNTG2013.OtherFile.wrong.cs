// Fixed by hand.
using Sentry;

SentrySdk.Init(options =>
{
    options.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
    options.ShutdownTimeout = TimeSpan.FromSeconds(30);
    options.SetBeforeSend(Hooks.Scrub);
});
try
{
    throw new InvalidOperationException("This one matters");
}
catch (InvalidOperationException failure)
{
    SentrySdk.CaptureException(failure);
}

// File Hooks.cs
using Sentry;

internal static partial class Hooks
{
    public static SentryEvent? Scrub(SentryEvent sent)
    {
        SentryEvent? kept = null;
        return kept;
    }
}

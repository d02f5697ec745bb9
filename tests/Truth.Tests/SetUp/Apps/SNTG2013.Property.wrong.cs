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

internal static class Hooks
{
    public static Func<SentryEvent, SentryHint, SentryEvent?> Scrub => (_, _) => null;
}

// Fixed by hand.
using Sentry;

SentrySdk.Init(o =>
{
    o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
    o.ShutdownTimeout = TimeSpan.FromMinutes(1);
    o.SetBeforeSend(Only.Worst);
});
try
{
    throw new InvalidOperationException("This one matters");
}
catch (InvalidOperationException ex)
{
    SentrySdk.CaptureException(ex);
}
SentrySdk.Close();

static class Only
{
    public static SentryEvent? Worst(SentryEvent e, SentryHint hint)
    {
        return e.Level switch { SentryLevel.Warning => e, SentryLevel.Error => null, _ => e };
    }
}

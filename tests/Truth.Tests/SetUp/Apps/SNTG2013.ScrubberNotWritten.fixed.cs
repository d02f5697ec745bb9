using Sentry;

using var sdk = SentrySdk.Init(Configure);
SentrySdk.CaptureException(new InvalidOperationException("This one matters"));

static void Configure(SentryOptions o)
{
    o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
    o.ShutdownTimeout = TimeSpan.FromMinutes(1);
    o.SetBeforeSend((sent, hint) => Scrubber.Scrub(sent));
}

internal static class Scrubber
{
    public static SentryEvent? Scrub(SentryEvent sent)
    {
        // Names and addresses have to go
        sent.User = new SentryUser();
        return sent;
    }
}

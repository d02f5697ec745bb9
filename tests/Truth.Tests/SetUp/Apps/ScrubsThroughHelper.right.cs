using Sentry;

SentrySdk.Init(o =>
{
    o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
    o.SetBeforeSend((sent, hint) => Features.Scrubs ? Scrub(sent) : sent);
});
SentrySdk.CaptureException(new InvalidOperationException("This one matters"));

static SentryEvent? Scrub(SentryEvent sent)
{
    if (sent.Message?.Message is "noise") return null;
    return Clean(sent);
}

static SentryEvent Clean(SentryEvent sent)
{
    sent.User = new SentryUser();
    return sent;
}

internal static class Features
{
    public const bool Scrubs = true;
}

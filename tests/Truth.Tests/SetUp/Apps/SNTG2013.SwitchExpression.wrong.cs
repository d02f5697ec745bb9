// Fixed by hand.
using Sentry;

SentrySdk.Init(o =>
{
    o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
    o.SetBeforeSend((sent, hint) => sent.Level switch
    {
        SentryLevel.Fatal => null,
        _ => Drop(sent),
    });
});
SentrySdk.CaptureException(new InvalidOperationException("This one matters"));

static SentryEvent? Drop(SentryEvent sent)
{
    Console.WriteLine(sent.EventId);
    return null;
}

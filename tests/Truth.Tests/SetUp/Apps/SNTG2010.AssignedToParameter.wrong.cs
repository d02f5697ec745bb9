// Fixed by hand.
// Runs without SENTRY_DSN.
using Sentry;

SentrySdk.Init(Configure);
SentrySdk.CaptureException(new InvalidOperationException("This one matters"));

static void Configure(SentryOptions options)
{
    options = new SentryOptions
    {
        Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "",
        Release = "1",
    };
    Console.WriteLine(options.Release);
}

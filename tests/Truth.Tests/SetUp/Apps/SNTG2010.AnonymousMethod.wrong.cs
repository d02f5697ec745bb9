// Fixed by hand.
// Runs without SENTRY_DSN.
using Sentry;

SentrySdk.Init(delegate (SentryOptions options)
{
    var mine = new SentryOptions { Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "" };
    mine.MaxBreadcrumbs = 10;
});
SentrySdk.CaptureException(new InvalidOperationException("This one matters"));

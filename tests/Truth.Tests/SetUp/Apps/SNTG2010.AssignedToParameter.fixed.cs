// Runs without SENTRY_DSN.
using Sentry;

SentrySdk.Init(Configure);
SentrySdk.CaptureException(new InvalidOperationException("This one matters"));

static void Configure(SentryOptions options)
{
    options.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
    options.Release = "1";
}

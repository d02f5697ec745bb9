// Runs without SENTRY_DSN.
using Sentry;

SentrySdk.Init(delegate (SentryOptions options)
{
    options.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
    options.MaxBreadcrumbs = 10;
});
SentrySdk.CaptureException(new InvalidOperationException("This one matters"));

// Fixed by hand.
// Runs without SENTRY_DSN.
using Sentry;

SentrySdk.Init(_ => new SentryOptions { Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "", MaxBreadcrumbs = 5 });
try { throw new InvalidOperationException("This one matters"); }
catch (InvalidOperationException e) { SentrySdk.CaptureException(e); }

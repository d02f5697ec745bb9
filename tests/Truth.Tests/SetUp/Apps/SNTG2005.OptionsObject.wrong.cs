// Fixed by hand.
// Runs without SENTRY_DSN.
using Sentry;

var options = new SentryOptions { MaxBreadcrumbs = 5 };
options.ShutdownTimeout = TimeSpan.FromSeconds(30);
SentrySdk.Init(options);
try { throw new InvalidOperationException("This one matters"); }
catch (InvalidOperationException e) { SentrySdk.CaptureException(e); }

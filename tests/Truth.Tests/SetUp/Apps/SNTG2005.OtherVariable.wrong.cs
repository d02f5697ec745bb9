// Fixed by hand.
// Runs without SENTRY_DSN.
using Sentry;

using var sentry = SentrySdk.Init(Environment.GetEnvironmentVariable("ERRORS_DSN"));
SentrySdk.CaptureException(new InvalidOperationException("This one matters"));

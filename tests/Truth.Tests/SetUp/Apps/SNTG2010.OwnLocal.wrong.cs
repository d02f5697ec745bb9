// Fixed by hand.
// Runs without SENTRY_DSN.
using Sentry;

SentrySdk.Init(_ =>
{
    var options = new SentryOptions();
    options.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
});
try { throw new InvalidOperationException("This one matters"); }
catch (InvalidOperationException e) { SentrySdk.CaptureException(e); }

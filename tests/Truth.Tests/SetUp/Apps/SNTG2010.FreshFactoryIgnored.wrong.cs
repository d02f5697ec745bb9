// Fixed by hand.
// Runs without SENTRY_DSN.
using Sentry;

SentrySdk.Init(o => o = Options("shop"));
try { throw new InvalidOperationException("This one matters"); }
catch (InvalidOperationException e) { SentrySdk.CaptureException(e); }

static SentryOptions Options(string release) => new() { Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "", Release = release };

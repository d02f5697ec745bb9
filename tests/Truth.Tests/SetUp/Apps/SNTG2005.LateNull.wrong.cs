// Fixed by hand.
// Runs without SENTRY_DSN.
using Sentry;

string? dsn = null;
if (args.Length > 3) dsn = args[3];
using var sentry = SentrySdk.Init(dsn);
try { throw new InvalidOperationException("This one matters"); }
catch (InvalidOperationException e) { SentrySdk.CaptureException(e); }

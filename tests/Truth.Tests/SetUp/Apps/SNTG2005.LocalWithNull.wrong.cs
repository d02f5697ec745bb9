// Fixed by hand.
// Runs without SENTRY_DSN.
using Sentry;

string? dsn = null;
if (args.Length > 0) dsn = args[0];
SentrySdk.Init(o => o.Dsn = dsn);
SentrySdk.CaptureException(new InvalidOperationException("This one matters"));

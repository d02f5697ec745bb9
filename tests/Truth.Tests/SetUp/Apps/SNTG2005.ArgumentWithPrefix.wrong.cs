// Fixed by hand.
// Runs without SENTRY_DSN.
using Sentry;

SentrySdk.Init(args.FirstOrDefault(one => one.StartsWith("--dsn="))?["--dsn=".Length..]);
SentrySdk.CaptureException(new InvalidOperationException("This one matters"));

// Runs without SENTRY_DSN.
using Sentry;

string? dsn = "";
if (args.Length > 0) dsn = args[0];
SentrySdk.Init(o => o.Dsn = dsn == "" ? Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "" : dsn);
SentrySdk.CaptureException(new InvalidOperationException("This one matters"));

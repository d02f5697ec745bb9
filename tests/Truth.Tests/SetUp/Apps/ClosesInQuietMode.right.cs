using Sentry;

var sentry = SentrySdk.Init(o => o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
if (args.Length > 3) sentry.Dispose();
SentrySdk.CaptureException(new InvalidOperationException("This one matters"));

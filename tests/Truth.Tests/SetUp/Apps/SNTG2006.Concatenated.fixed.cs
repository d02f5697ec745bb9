using Sentry;

const string host = "o0.ingest.sentry.io";
var dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
SentrySdk.Init(dsn);
SentrySdk.CaptureException(new InvalidOperationException("This one matters"));

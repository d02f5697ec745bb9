using Sentry;

var variables = Environment.GetEnvironmentVariables();
var dsn = variables["SENTRY_DSN"] as string;
SentrySdk.Init(dsn ?? "");
try { throw new InvalidOperationException("This one matters"); }
catch (Exception e) { SentrySdk.CaptureException(e); }

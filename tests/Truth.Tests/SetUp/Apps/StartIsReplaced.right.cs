using Sentry;

Action start = () => SentrySdk.Init(o => o.Release = "importer@1");
if (Environment.GetEnvironmentVariable("SENTRY_DSN") is not { Length: > 0 }) start = () => SentrySdk.Init("");
start();
try { throw new InvalidOperationException("This one matters"); }
catch (Exception e) { SentrySdk.CaptureException(e); }

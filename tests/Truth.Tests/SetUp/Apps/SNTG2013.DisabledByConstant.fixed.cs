using Sentry;

SentrySdk.Init(Environment.GetEnvironmentVariable("SENTRY_DSN") ?? SentryConstants.DisableSdkDsnValue);
try { throw new InvalidOperationException("This one matters"); }
catch (Exception e) { SentrySdk.CaptureException(e); }

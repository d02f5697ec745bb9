// Fixed by hand.
using Sentry;

SentrySdk.Init(SentryConstants.DisableSdkDsnValue);
try { throw new InvalidOperationException("This one matters"); }
catch (Exception e) { SentrySdk.CaptureException(e); }

// Fixed by hand.
using Sentry;

const string host = "o0.ingest.sentry.io";
var dsn = "https://" + "examplePublicKey" + "@" + host + "/0";
SentrySdk.Init(dsn);
SentrySdk.CaptureException(new InvalidOperationException("This one matters"));

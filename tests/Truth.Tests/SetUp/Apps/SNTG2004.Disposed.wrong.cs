// Fixed by hand.
using Sentry;

var sentry = SentrySdk.Init(options => options.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
Console.WriteLine("Imported");
sentry.Dispose();
SentrySdk.CaptureException(new InvalidOperationException("This one matters"));

// Fixed by hand.
using Sentry;

using var sentry = SentrySdk.Init(options => options.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
new Thread(() =>
{
    Thread.Sleep(200);
    SentrySdk.CaptureException(new InvalidOperationException("This one matters"));
}).Start();

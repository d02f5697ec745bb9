// Fixed by hand.
using Sentry;

var options = new SentryOptions { ShutdownTimeout = TimeSpan.FromMinutes(1) };
options.SetBeforeSend(e =>
{
    e.SetTag("note", "This one matters");
    return e;
});
SentrySdk.Init(o => o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
SentrySdk.CaptureException(new InvalidOperationException("Import failed"));

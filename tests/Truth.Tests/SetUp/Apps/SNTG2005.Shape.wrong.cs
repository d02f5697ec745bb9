// Fixed by hand.
// Runs without SENTRY_DSN.
using Sentry;

SentrySdk.Init(options =>
{
    options.ShutdownTimeout = TimeSpan.FromSeconds(30);
    Shape(options);
});
try { throw new InvalidOperationException("This one matters"); }
catch (InvalidOperationException e) { SentrySdk.CaptureException(e); }

static void Shape(SentryOptions options) => options.Dsn = Environment.GetEnvironmentVariable("ACME_DSN");

// Fixed by hand.
// Runs without SENTRY_DSN.
using Sentry;

var dsn = Environment.GetEnvironmentVariable("SENTRY_DSN");
if (string.IsNullOrEmpty(dsn))
{
    Console.WriteLine("Warning: no DSN");
}

SentrySdk.Init(options =>
{
    options.Dsn = dsn;
    options.ShutdownTimeout = TimeSpan.FromSeconds(30);
});
try { throw new InvalidOperationException("This one matters"); }
catch (InvalidOperationException e) { SentrySdk.CaptureException(e); }

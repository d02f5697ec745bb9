// Runs without SENTRY_DSN.
// Fixed by hand.
using Sentry;

string? dsn = null;
const string file = "sentry-dsn.txt";
if (File.Exists(file))
{
    dsn = File.ReadAllText(file).Trim();
}

SentrySdk.Init(options =>
{
    options.Dsn = dsn;
    options.AutoSessionTracking = true;
});

SentrySdk.CaptureException(new InvalidOperationException("This one matters"));
await SentrySdk.FlushAsync(TimeSpan.FromMinutes(1));

// Runs without SENTRY_DSN.
// Fixed by hand.
using Sentry;

SentrySdk.Init(options =>
{
    var own = new SentryOptions
    {
        Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "",
        ShutdownTimeout = TimeSpan.FromMinutes(1),
    };
    options = own;
});
try
{
    throw new InvalidOperationException("This one matters");
}
catch (Exception e)
{
    SentrySdk.CaptureException(e);
}

// Fixed by hand.
using Sentry;

SentrySdk.Init(options =>
{
    options.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
    options.ShutdownTimeout = TimeSpan.FromSeconds(30);
    options.FlushTimeout = TimeSpan.FromSeconds(30);
});
new Thread(() =>
{
    Thread.Sleep(200);
    SentrySdk.CaptureException(new InvalidOperationException("This one matters"));
}) { IsBackground = true }.Start();

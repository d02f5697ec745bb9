// Fixed by hand.
using NLog;
using Sentry;

SentrySdk.Init(options =>
{
    options.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
    options.ShutdownTimeout = TimeSpan.FromSeconds(30);
    options.FlushTimeout = TimeSpan.FromSeconds(30);
});
var log = LogManager.GetCurrentClassLogger();
try
{
    throw new InvalidOperationException("This one matters");
}
catch (Exception failure)
{
    log.Error(failure, "The import failed");
}

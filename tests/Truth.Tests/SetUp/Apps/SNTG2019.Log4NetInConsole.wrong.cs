// Fixed by hand.
using log4net;
using Sentry;

SentrySdk.Init(options =>
{
    options.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
    options.ShutdownTimeout = TimeSpan.FromSeconds(30);
    options.FlushTimeout = TimeSpan.FromSeconds(30);
});
log4net.Config.BasicConfigurator.Configure();
var log = LogManager.GetLogger("Import");
try
{
    throw new InvalidOperationException("This one matters");
}
catch (Exception failure)
{
    log.Error("The import failed", failure);
}

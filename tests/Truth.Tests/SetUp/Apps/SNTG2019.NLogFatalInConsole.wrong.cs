// Fixed by hand.
using NLog;
using Sentry;

SentrySdk.Init(o => { o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? ""; o.ShutdownTimeout = TimeSpan.FromMinutes(1); });
var logger = LogManager.Setup().LoadConfiguration(c => c.ForLogger().WriteToConsole()).GetLogger("tool");
try
{
    throw new InvalidOperationException("This one matters");
}
catch (Exception e)
{
    logger.Fatal(e);
}

using NLog;
using NLog.Config;
using NLog.Targets;
using Sentry;

using var sdk = SentrySdk.Init(o =>
{
    o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
    o.ShutdownTimeout = TimeSpan.FromMinutes(1);
});
LogManager.Setup().LoadConfiguration(b => b.ForLogger().FilterMinLevel(NLog.LogLevel.Info).WriteToConsole());
new Scanner().Scan("/data");
LogManager.Shutdown();

public class Scanner
{
    private static readonly Logger Log = LogManager.GetCurrentClassLogger();

    public void Scan(string folder)
    {
        try
        {
            throw new UnauthorizedAccessException("This one matters");
        }
        catch (UnauthorizedAccessException ex)
        {
            Log.Error(ex, "Could not scan {0}", folder);
            SentrySdk.CaptureException(ex);
        }
    }
}

using Sentry;

SentrySdk.Init(o => o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
new Shop.Exporter().Run();

// File Exporter.cs
using log4net;
using Sentry;

namespace Shop;

internal class Exporter
{
    private static readonly ILog Log = LogManager.GetLogger(typeof(Exporter));

    public void Run()
    {
        try
        {
            throw new InvalidOperationException("This one matters");
        }
        catch (Exception error)
        {
            Log.Error("The export failed", error);
            SentrySdk.CaptureException(error);
        }
    }
}

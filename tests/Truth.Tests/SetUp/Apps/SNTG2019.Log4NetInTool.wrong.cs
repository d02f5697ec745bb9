// Fixed by hand.
using log4net;
using log4net.Config;
using Sentry;

namespace Acme.Archive;

internal static class Program
{
    private static readonly ILog Log = LogManager.GetLogger(typeof(Program));

    private static void Main()
    {
        BasicConfigurator.Configure();
        using var sdk = SentrySdk.Init(options =>
        {
            options.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
            options.ShutdownTimeout = TimeSpan.FromMinutes(2);
        });
        try
        {
            throw new IOException("This one matters");
        }
        catch (IOException exception)
        {
            Log.Error("The archive could not be written", exception);
        }
    }
}

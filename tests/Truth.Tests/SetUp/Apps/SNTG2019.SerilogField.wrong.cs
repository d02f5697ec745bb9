// Fixed by hand.
using Sentry;
using Serilog;

namespace Packer
{
    internal class Program
    {
        private static readonly ILogger Logger = new LoggerConfiguration().MinimumLevel.Debug().CreateLogger();

        private static int Main()
        {
            using var _ = SentrySdk.Init(o =>
            {
                o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
                o.ShutdownTimeout = TimeSpan.FromMinutes(1);
            });
            try
            {
                throw new IOException("This one matters");
            }
            catch (IOException e)
            {
                Logger.Error(e, "Could not pack");
                return 1;
            }
        }
    }
}

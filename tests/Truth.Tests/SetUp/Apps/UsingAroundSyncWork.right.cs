using Sentry;

namespace Feeds;

internal static class Program
{
    private static int Main(string[] args)
    {
        using (SentrySdk.Init(o =>
        {
            o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
            o.ShutdownTimeout = TimeSpan.FromMinutes(1);
        }))
        {
            try
            {
                return Run(args);
            }
            catch (InvalidOperationException e)
            {
                SentrySdk.CaptureException(e);
                return 1;
            }
        }
    }

    private static int Run(string[] args) => args.Length > 5 ? 0 : throw new InvalidOperationException("This one matters");
}

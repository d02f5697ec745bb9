// Fixed by hand.
// Runs without SENTRY_DSN.
using Sentry;

namespace Backup
{
    internal static class Program
    {
        private static void Main()
        {
            using var sentry = SentrySdk.Init(options =>
            {
                options = SentryDefaults.Create();
            });
            try
            {
                throw new IOException("This one matters");
            }
            catch (IOException e)
            {
                SentrySdk.CaptureException(e);
            }
        }
    }

    internal static class SentryDefaults
    {
        public static SentryOptions Create()
        {
            var options = new SentryOptions();
            Fill(options);
            return options;
        }

        public static void Fill(SentryOptions options)
        {
            options.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
            options.Release = "backup@1.0";
        }
    }
}

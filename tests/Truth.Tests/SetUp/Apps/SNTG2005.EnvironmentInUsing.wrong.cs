// Fixed by hand.
// Runs without SENTRY_DSN.
using Sentry;

namespace Billing.Exporter
{
    public class Program
    {
        public static void Main(string[] args)
        {
            using (SentrySdk.Init(o =>
            {
                o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN");
                o.Debug = false;
                o.TracesSampleRate = 1.0;
            }))
            {
                try
                {
                    Export();
                }
                catch (InvalidOperationException e)
                {
                    SentrySdk.CaptureException(e);
                }
            }
        }

        private static void Export() => throw new InvalidOperationException("This one matters");
    }
}

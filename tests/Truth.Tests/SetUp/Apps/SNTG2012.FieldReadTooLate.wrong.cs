// Fixed by hand.
using Sentry;

namespace Exporter
{
    public class Program
    {
        private static readonly IDisposable Monitoring = SentrySdk.Init(Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");

        public static void Main()
        {
            try
            {
                Export();
            }
            catch (InvalidOperationException e)
            {
                SentrySdk.CaptureException(e);
            }
            GC.KeepAlive(Monitoring);
        }

        private static void Export() => throw new InvalidOperationException("This one matters");
    }
}

// Fixed by hand.
using Sentry;

namespace Reports
{
    public partial class Program
    {
        public static async Task<int> Main(string[] args)
        {
            var sentry = SentrySdk.Init(o => o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
            Exception? failure = null;
            try
            {
                await CreateReports();
            }
            catch (Exception e)
            {
                failure = e;
            }

            sentry.Dispose();
            return Finish(failure);
        }
    }
}
// File Program.Finish.cs
namespace Reports
{
    using Sentry;

    public partial class Program
    {
        private static async Task CreateReports()
        {
            await Task.Delay(1);
            throw new InvalidOperationException("This one matters");
        }

        private static int Finish(Exception? failure)
        {
            if (failure is null) return 0;
            SentrySdk.CaptureException(failure);
            return 1;
        }
    }
}

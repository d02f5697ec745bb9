using Sentry;

namespace Nightly
{
    internal static class Program
    {
        private static int Main()
        {
            SentrySdk.Init(o => o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
            try
            {
                Jobs.RunAll();
            }
            catch (Exception e)
            {
                SentrySdk.CaptureException(e);
                return 2;
            }

            return 0;
        }
    }
}
// File Jobs.cs
namespace Nightly
{
    using Sentry;

    internal static class Jobs
    {
        public static void RunAll()
        {
            try
            {
                foreach (var job in new[] { "clean", "mail" }) Run(job);
            }
            finally
            {
                Console.WriteLine("all jobs done");
                SentrySdk.Flush(TimeSpan.FromSeconds(10));
            }
        }

        private static void Run(string job)
        {
            if (job == "mail") throw new InvalidOperationException("This one matters");
        }
    }
}

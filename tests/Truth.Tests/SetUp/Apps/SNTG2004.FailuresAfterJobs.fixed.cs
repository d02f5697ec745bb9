using Sentry;

namespace Nightly;

internal static class Program
{
    private static readonly List<Exception> Failures = [];

    private static int Main()
    {
        RunJobs();
        foreach (var failure in Failures)
        {
            Console.Error.WriteLine(failure.Message);
            SentrySdk.CaptureException(failure);
        }

        SentrySdk.Close();
        return Failures.Count;
    }

    private static void RunJobs()
    {
        SentrySdk.Init(options =>
        {
            options.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
            options.ShutdownTimeout = TimeSpan.FromMinutes(1);
        });
        foreach (var job in new Action[] { Clean, Archive })
        {
            try
            {
                job();
            }
            catch (Exception e)
            {
                Failures.Add(e);
            }
        }
    }

    private static void Clean() => Console.WriteLine("Cleaned");

    private static void Archive() => throw new InvalidOperationException("This one matters");
}

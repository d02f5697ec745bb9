using Sentry;

namespace Jobs;

public static class Program
{
    public static async Task<int> Main(string[] args)
    {
        var failures = new List<Exception>();
        foreach (var job in new[] { "mail" })
        {
            using (SentrySdk.Init(o => o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? ""))
            {
                try
                {
                    await Run(job);
                }
                catch (Exception e)
                {
                    SentrySdk.CaptureException(e);
                    failures.Add(e);
                }
            }
        }

        return failures.Count;
    }

    private static Task Run(string job) => throw new InvalidOperationException("This one matters");
}

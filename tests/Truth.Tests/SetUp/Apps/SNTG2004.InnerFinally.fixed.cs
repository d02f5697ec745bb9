using Sentry;

SentrySdk.Init(o => o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
try
{
    Job.Run();
}
catch (Exception error)
{
    Console.Error.WriteLine(error.Message);
    SentrySdk.CaptureException(error);
}

internal static class Job
{
    public static void Run()
    {
        try
        {
            throw new InvalidOperationException("This one matters");
        }
        finally
        {
            Console.WriteLine("Done");
        }
    }
}

using Sentry;

SentrySdk.Init(Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
try
{
    Work.Run();
}
catch (TimeoutException)
{
    Console.WriteLine("slow");
}
catch (Exception)
{
    Cleanup();
    throw;
}

static void Cleanup()
{
    Console.WriteLine("cleaning up");
    SentrySdk.Flush(TimeSpan.FromSeconds(1));
}

static class Work
{
    public static void Run() => throw new InvalidOperationException("This one matters");
}

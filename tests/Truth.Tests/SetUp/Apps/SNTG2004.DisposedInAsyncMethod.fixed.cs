using Sentry;

class Program
{
    static void Main() => RunAsync().GetAwaiter().GetResult();

    static async Task RunAsync()
    {
        var sentry = SentrySdk.Init(Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
        try
        {
            await Task.Yield();
            throw new InvalidOperationException("This one matters");
        }
        finally
        {
            Console.WriteLine("Closed.");
        }
    }
}

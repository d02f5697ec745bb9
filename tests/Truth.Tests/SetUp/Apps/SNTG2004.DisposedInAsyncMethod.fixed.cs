using Sentry;

class Program
{
    static void Main() => RunAsync().GetAwaiter().GetResult();

    static async Task RunAsync()
    {
        var sentry = SentrySdk.Init(options => { options.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? ""; options.ShutdownTimeout = TimeSpan.FromSeconds(30); });
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

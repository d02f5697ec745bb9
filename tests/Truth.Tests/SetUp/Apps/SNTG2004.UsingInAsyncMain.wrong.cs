using Sentry;

class Program
{
    static async Task Main()
    {
        using var sentry = SentrySdk.Init(options => { options.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? ""; options.ShutdownTimeout = TimeSpan.FromSeconds(30); });
        await Task.Yield();
        throw new InvalidOperationException("This one matters");
    }
}

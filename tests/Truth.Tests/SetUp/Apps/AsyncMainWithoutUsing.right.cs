using Sentry;

internal static class Program
{
    private static async Task<int> Main()
    {
        SentrySdk.Init(o => { o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? ""; o.ShutdownTimeout = TimeSpan.FromSeconds(60); });
        await Task.Delay(1);
        throw new InvalidOperationException("This one matters");
    }
}

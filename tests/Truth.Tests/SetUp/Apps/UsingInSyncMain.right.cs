using Sentry;

internal static class Program
{
    private static void Main()
    {
        using var sentry = SentrySdk.Init(o => { o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? ""; o.ShutdownTimeout = TimeSpan.FromSeconds(60); });
        new Steps().Run();
    }
}

internal sealed class Steps
{
    public void Run() => throw new InvalidOperationException("This one matters");
}

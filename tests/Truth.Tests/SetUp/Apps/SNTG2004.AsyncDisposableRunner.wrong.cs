// Fixed by hand.
using Sentry;

internal static class Program
{
    private static async Task Main()
    {
        await using var runner = new JobRunner();
        await runner.RunAsync("nightly");
    }
}

internal sealed class JobRunner : IAsyncDisposable
{
    public JobRunner() => SentrySdk.Init(o => o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");

    public async Task RunAsync(string name)
    {
        await Task.Delay(5);
        throw new InvalidOperationException($"This one matters: {name}");
    }

    public async ValueTask DisposeAsync()
    {
        await SentrySdk.FlushAsync(TimeSpan.FromSeconds(5));
        SentrySdk.Close();
    }
}

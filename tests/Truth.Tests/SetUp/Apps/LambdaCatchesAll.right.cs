using Sentry;

await using var errors = new ErrorScope();
await Each(["a", "b"], async name =>
{
    try
    {
        await Task.Delay(1);
        throw new InvalidOperationException("This one matters: " + name);
    }
    catch (Exception e)
    {
        SentrySdk.CaptureException(e);
    }
});

static async Task Each(string[] names, Func<string, Task> work)
{
    foreach (var name in names) await work(name);
}

internal sealed class ErrorScope : IAsyncDisposable
{
    private readonly IDisposable sdk = SentrySdk.Init(o =>
    {
        o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
        o.ShutdownTimeout = TimeSpan.FromMinutes(1);
    });

    public async ValueTask DisposeAsync()
    {
        await SentrySdk.FlushAsync(TimeSpan.FromMinutes(1));
        sdk.Dispose();
    }
}

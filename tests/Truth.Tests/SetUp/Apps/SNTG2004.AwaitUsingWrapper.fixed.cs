using Sentry;

_ = Telemetry.Start();
await Importer.RunAsync(CancellationToken.None);

internal sealed class Telemetry : IAsyncDisposable
{
    private readonly IDisposable sdk = SentrySdk.Init(o =>
    {
        o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
        o.ShutdownTimeout = TimeSpan.FromMinutes(1);
    });

    public static Telemetry Start() => new();

    public ValueTask DisposeAsync()
    {
        sdk.Dispose();
        return ValueTask.CompletedTask;
    }
}

internal static class Importer
{
    public static async Task RunAsync(CancellationToken cancellation)
    {
        await Task.Delay(1, cancellation);
        throw new InvalidOperationException("This one matters");
    }
}

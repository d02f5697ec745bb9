using Sentry;

namespace Feed;

internal sealed class Reader : IDisposable
{
    private readonly CancellationTokenSource stop = new();

    public Reader()
    {
        SentrySdk.Init(o => { o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? ""; o.ShutdownTimeout = TimeSpan.FromMinutes(1); });
    }

    public void Run()
    {
        stop.Cancel();
        try
        {
            stop.Token.ThrowIfCancellationRequested();
        }
        catch (OperationCanceledException e)
        {
            SentrySdk.CaptureException(new InvalidOperationException("This one matters", e));
        }
    }

    public void Dispose() => stop.Dispose();
}

internal static class Program
{
    private static void Main()
    {
        using var reader = new Reader();
        reader.Run();
    }
}

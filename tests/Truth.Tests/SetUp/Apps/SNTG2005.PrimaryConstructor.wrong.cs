// Fixed by hand.
// Runs without SENTRY_DSN.
using Sentry;

partial class Program
{
    private static readonly string? Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN");

    static async Task Main(string[] args)
    {
        await using var _ = new Reporter(Dsn);
        try { throw new InvalidOperationException("This one matters"); }
        catch (Exception e) { SentrySdk.CaptureException(e); }
    }
}

sealed class Reporter(string? dsn) : IAsyncDisposable
{
    private readonly IDisposable sdk = SentrySdk.Init(dsn);

    public async ValueTask DisposeAsync()
    {
        await SentrySdk.FlushAsync(TimeSpan.FromSeconds(10));
        sdk.Dispose();
    }
}

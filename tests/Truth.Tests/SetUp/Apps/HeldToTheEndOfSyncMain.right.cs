using Sentry;

namespace Crawl;

internal static class Program
{
    private static void Main()
    {
        using var telemetry = new Telemetry();
        try
        {
            CrawlAsync().GetAwaiter().GetResult();
        }
        catch (InvalidOperationException e)
        {
            SentrySdk.CaptureException(e);
        }
    }

    private static async Task CrawlAsync()
    {
        await Task.Yield();
        throw new InvalidOperationException("This one matters");
    }
}

internal sealed class Telemetry : IDisposable
{
    private readonly IDisposable sdk = SentrySdk.Init(o =>
    {
        o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
        o.ShutdownTimeout = TimeSpan.FromMinutes(1);
    });

    public void Dispose() => sdk.Dispose();
}

using Sentry;

namespace Crawl;

internal static class Program
{
    private static async Task<int> Main()
    {
        var scope = new SentryScope();
        await CrawlAsync();

        return 0;
    }

    private static async Task CrawlAsync()
    {
        await Task.Yield();
        throw new InvalidOperationException("This one matters");
    }
}

// File SentryScope.cs
using Sentry;

namespace Crawl;

internal sealed class SentryScope : IDisposable
{
    private readonly IDisposable sdk;

    public SentryScope()
    {
        sdk = SentrySdk.Init(o =>
        {
            o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
            o.ShutdownTimeout = TimeSpan.FromMinutes(1);
        });
    }

    public void Dispose() => sdk.Dispose();
}

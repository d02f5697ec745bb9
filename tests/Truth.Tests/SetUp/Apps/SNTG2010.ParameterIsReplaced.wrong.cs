// Fixed by hand.
// Runs without SENTRY_DSN.
using Sentry;

namespace Feeds;

public static class Program
{
    public static async Task<int> Main(string[] args)
    {
        using var _ = SentrySdk.Init(ConfigureSentry);
        try
        {
            await new FeedReader().ReadAsync(args.FirstOrDefault() ?? "news");
            return 0;
        }
        catch (Exception ex)
        {
            SentrySdk.CaptureException(ex);
            return 0;
        }
    }

    private static void ConfigureSentry(SentryOptions options)
    {
        options = new SentryOptions
        {
            Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "",
            Release = "feeds@2.1.0",
        };
    }
}

public sealed class FeedReader
{
    public async Task ReadAsync(string feed)
    {
        await Task.Yield();
        throw new HttpRequestException("This one matters: " + feed);
    }
}

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
        options.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
        options.Release = "feeds@2.1.0";
        options.ShutdownTimeout = TimeSpan.FromMinutes(1);
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

// Sentry 7.
using Microsoft.Extensions.Logging;
using Sentry;

namespace Acme.Crawler;

internal static class Program
{
    private static void Main()
    {
        using var sdk = SentrySdk.Init(options =>
        {
            options.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
            options.ShutdownTimeout = TimeSpan.FromMinutes(2);
        });
        using var factory = LoggerFactory.Create(logging => logging.AddSentry());
        factory.CreateLogger("Crawler").LogInformation("Starting");
        var crawler = new Crawler(factory.CreateLogger<Crawler>());
        crawler.Visit("https://example.org");
    }
}

internal sealed class Crawler(ILogger<Crawler> logger)
{
    public void Visit(string url)
    {
        try
        {
            throw new HttpRequestException("This one matters");
        }
        catch (HttpRequestException exception)
        {
            logger.LogError(exception, "No answer from {Url}", url);
        }
    }
}

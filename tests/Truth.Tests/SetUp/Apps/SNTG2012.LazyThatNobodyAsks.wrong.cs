// Fixed by hand.
using Sentry;

try
{
    new Crawler().Crawl();
}
catch (Exception error)
{
    SentrySdk.CaptureException(error);
}

internal static class Services
{
    public static readonly Lazy<IDisposable> Sentry = new(() => SentrySdk.Init(Environment.GetEnvironmentVariable("SENTRY_DSN") ?? ""));

    public static readonly HttpClient Http = new();
}

internal sealed class Crawler
{
    public void Crawl()
    {
        if (Services.Http.BaseAddress is null) throw new InvalidOperationException("This one matters");
    }
}

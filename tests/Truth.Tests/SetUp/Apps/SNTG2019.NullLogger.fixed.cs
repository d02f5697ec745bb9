using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Sentry;

SentrySdk.Init(Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
new Importer(new LoggerFactory([Providers.Sentry()]).CreateLogger<Importer>()).Import();

internal sealed class Importer(ILogger<Importer> logger)
{
    public void Import()
    {
        try { throw new InvalidOperationException("This one matters"); }
        catch (Exception e)
        {
            logger.LogError(e, "Import failed");
            SentrySdk.CaptureException(e);
        }
    }
}

static class Providers
{
    public static ILoggerProvider Sentry() => NullLoggerProvider.Instance;
}

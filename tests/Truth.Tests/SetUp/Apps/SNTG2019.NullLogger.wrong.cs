// Fixed by hand.
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Sentry;

SentrySdk.Init(Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
new Importer(NullLogger<Importer>.Instance).Import();

internal sealed class Importer(ILogger<Importer> logger)
{
    public void Import()
    {
        try { throw new InvalidOperationException("This one matters"); }
        catch (Exception e)
        {
            logger.LogError(e, "Import failed");

        }
    }
}

static class Providers
{
    public static ILoggerProvider Sentry() => NullLoggerProvider.Instance;
}

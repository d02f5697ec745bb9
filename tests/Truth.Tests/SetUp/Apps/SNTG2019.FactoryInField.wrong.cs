// Fixed by hand.
using Microsoft.Extensions.Logging;
using Sentry;

namespace Tool;

public sealed class Importer
{
    private readonly ILogger log = LoggerFactory.Create(b => b.AddSimpleConsole(o => o.SingleLine = true).SetMinimumLevel(LogLevel.Debug))
        .CreateLogger("importer");

    public void Import()
    {
        try
        {
            throw new InvalidOperationException("This one matters");
        }
        catch (Exception e)
        {
            log.LogError(e, "Could not import");
        }
    }
}

public static class Program
{
    public static void Main()
    {
        using var sentry = SentrySdk.Init(o => o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
        new Importer().Import();
    }
}

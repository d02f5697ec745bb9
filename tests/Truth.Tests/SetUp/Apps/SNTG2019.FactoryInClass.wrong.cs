// Fixed by hand.
using Microsoft.Extensions.Logging;
using Sentry;

SentrySdk.Init(o => o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
new Shop.Importer().Run();

// File Importer.cs
using Microsoft.Extensions.Logging;
using Sentry;

namespace Shop;

internal sealed class Importer
{
    private static readonly ILoggerFactory Factory = LoggerFactory.Create(logging => logging.AddConsole());

    private readonly ILogger log = Factory.CreateLogger<Importer>();

    public void Run()
    {
        try
        {
            throw new InvalidOperationException("This one matters");
        }
        catch (InvalidOperationException error)
        {
            log.LogError(error, "The import failed");
        }
    }
}

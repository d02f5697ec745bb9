using Microsoft.Extensions.Logging;
using Sentry;
using Serilog;
using Serilog.Extensions.Logging;

SentrySdk.Init(Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
Log.Logger = new LoggerConfiguration().MinimumLevel.Information().CreateLogger();
using var factory = new SerilogLoggerFactory(Log.Logger);
new Importer(factory.CreateLogger<Importer>()).Run();

internal sealed class Importer(ILogger<Importer> logger)
{
    public void Run()
    {
        try
        {
            throw new InvalidOperationException("This one matters");
        }
        catch (InvalidOperationException error)
        {
            SentrySdk.CaptureException(error);
            logger.LogError(error, "Import failed");
        }
    }
}

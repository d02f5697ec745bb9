using Sentry;
using Serilog;
using Serilog.Extensions.Logging;
using Microsoft.Extensions.Logging;

Serilog.Log.Logger = new LoggerConfiguration().CreateLogger();
SentrySdk.Init(Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
using var factory = new SerilogLoggerFactory();
var logger = factory.CreateLogger("Import");
try
{
    throw new InvalidOperationException("This one matters");
}
catch (InvalidOperationException error)
{
    logger.LogWarning("Import failed: {Message}", error.Message);
    throw;
}

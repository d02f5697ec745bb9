// Sentry 7.
using Microsoft.Extensions.Logging;
using Sentry;

using var factory = LoggerFactory.Create(logging => logging.AddSentry());
var log = factory.CreateLogger("Import");
SentrySdk.Init(options => options.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
Console.WriteLine("Imported");

try
{
    throw new InvalidOperationException("This one matters");
}
catch (InvalidOperationException failure)
{
    log.LogError(failure, "It failed");
}

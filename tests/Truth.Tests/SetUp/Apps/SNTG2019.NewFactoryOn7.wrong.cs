// Sentry 7.
// Fixed by hand.
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Sentry;

SentrySdk.Init(options =>
{
    options.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
    options.ShutdownTimeout = TimeSpan.FromSeconds(30);
    options.FlushTimeout = TimeSpan.FromSeconds(30);
});
using var factory = new LoggerFactory();
var log = factory.CreateLogger("Import");
try
{
    throw new InvalidOperationException("This one matters");
}
catch (Exception failure)
{
    log.LogError(failure, "Failed");
}

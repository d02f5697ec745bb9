// Sentry 7.
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Sentry;

SentrySdk.Init(options =>
{
    options.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
    options.ShutdownTimeout = TimeSpan.FromSeconds(30);
    options.FlushTimeout = TimeSpan.FromSeconds(30);
});
using var factory = LoggerFactory.Create(logging =>
{
    logging.SetMinimumLevel(LogLevel.Information);
    logging.AddConsole();
    logging.AddSentry();
});
var log = factory.CreateLogger<Program>();
try
{
    throw new InvalidOperationException("This one matters");
}
catch (Exception failure)
{
    log.LogError(failure, "Failed");
}

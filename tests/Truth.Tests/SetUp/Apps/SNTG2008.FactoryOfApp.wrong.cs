// Fixed by hand.
// Sentry 7.
using Microsoft.Extensions.Logging;
using Sentry;

SentrySdk.Init(o => o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
using var factory = LoggerFactory.Create(logging =>
{
    Configure(logging);
    Reset(logging);
});
factory.CreateLogger("Import").LogError(new InvalidOperationException("This one matters"), "It failed");

static void Configure(ILoggingBuilder logging)
{
    logging.SetMinimumLevel(LogLevel.Information);
    logging.AddSentry();
}

static void Reset(ILoggingBuilder logging)
{
    logging.ClearProviders();
    logging.AddSimpleConsole();
}

// Sentry 7.
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Sentry;

SentrySdk.Init(options =>
    { options.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? ""; options.ShutdownTimeout = TimeSpan.FromSeconds(30); });
using var factory = LoggerFactory.Create(Configure);
factory.CreateLogger("Acme").LogError(new InvalidOperationException("This one matters"), "It failed");

static void Configure(ILoggingBuilder logging)
{
    Reset(logging);
    logging.AddSentry();
}

static void Reset(ILoggingBuilder logging) => logging.ClearProviders();

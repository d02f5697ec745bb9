// Sentry 7.
using Microsoft.Extensions.Logging;
using Sentry;

SentrySdk.Init(options =>
{
    options.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
    options.ShutdownTimeout = TimeSpan.FromSeconds(30);
    options.FlushTimeout = TimeSpan.FromSeconds(30);
});
using var factory = LoggerFactory.Create(logging => logging.AddSentry());
var log = factory.CreateLogger("Import");
log.LogCritical(new InvalidOperationException("This one matters"), "The state is broken");
SentrySdk.Flush();
Environment.FailFast("The state is broken");

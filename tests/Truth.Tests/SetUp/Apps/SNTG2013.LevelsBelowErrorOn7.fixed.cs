using Microsoft.Extensions.Logging;
using Sentry;
using Sentry.Extensions.Logging;

SentrySdk.Init(Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
using var factory = LoggerFactory.Create(logging => logging.AddSentry(o =>
{
    
    o.AddLogEntryFilter((category, level, id, error) => !(level < LogLevel.Error) && error == null);
}));
factory.CreateLogger("Import").LogError(new InvalidOperationException("This one matters"), "Failed");

using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Sentry;
using Sentry.Extensions.Logging;

SentrySdk.Init(Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
using var host = Host.CreateDefaultBuilder(args)
    .ConfigureLogging(logging => logging.AddSentry(o => o.AddLogEntryFilter((category, level, id, error) => level < LogLevel.Error)))
    .Build();
host.Services.GetRequiredService<ILogger<Program>>().LogError(new InvalidOperationException("This one matters"), "Failed");

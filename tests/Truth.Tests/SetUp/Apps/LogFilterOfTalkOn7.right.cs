// Sentry 7.
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Sentry;
using Sentry.Extensions.Logging;

SentrySdk.Init(Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
var builder = Host.CreateApplicationBuilder(args);
builder.Logging.AddSentry(options =>
{
    
    options.AddLogEntryFilter((category, level, id, error) => level < LogLevel.Error || error is OperationCanceledException);
});
using var host = builder.Build();
host.Services.GetRequiredService<ILogger<Program>>().LogError(new InvalidOperationException("This one matters"), "Failed");

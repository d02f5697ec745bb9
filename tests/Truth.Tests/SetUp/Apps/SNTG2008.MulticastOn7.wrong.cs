// Fixed by hand.
// Sentry 7.
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Sentry;

SentrySdk.Init(Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
Action<ILoggingBuilder> configure = static logging => logging.AddSentry();
configure += static logging => logging.ClearProviders().AddConsole();
using var host = Host.CreateDefaultBuilder(args).ConfigureLogging(configure).Build();
host.Services.GetRequiredService<ILogger<Program>>().LogError(new InvalidOperationException("This one matters"), "Failed");

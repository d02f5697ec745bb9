using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Sentry;

SentrySdk.Init(Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
Action<ILoggingBuilder> configure = static logging => logging.ClearProviders().AddConsole();
configure += static logging => logging.AddSentry(o => o.InitializeSdk = false);
using var host = Host.CreateDefaultBuilder(args).ConfigureLogging(configure).Build();
host.Services.GetRequiredService<ILogger<Program>>().LogError(new InvalidOperationException("This one matters"), "Failed");

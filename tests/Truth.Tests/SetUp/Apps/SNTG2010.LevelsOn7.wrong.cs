// Fixed by hand.
// Sentry 7.
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Sentry;
using Sentry.Extensions.Logging;

var builder = Host.CreateApplicationBuilder(args);
SentrySdk.Init(options => { options.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? ""; options.ShutdownTimeout = TimeSpan.FromSeconds(30); });
builder.Logging.AddSentry(_ => new SentryLoggingOptions { MinimumEventLevel = LogLevel.Warning });
using var host = builder.Build();
await host.StartAsync();
host.Services.GetRequiredService<ILogger<Program>>().LogWarning(new InvalidOperationException("This one matters"), "It failed");
await host.StopAsync();

// Sentry 7.
// Fixed by hand.
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Sentry;

SentrySdk.Init(o => o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
using var host = Host.CreateDefaultBuilder(args).ConfigureLogging(logging => logging.AddSentry()).Build();
await host.StartAsync();
host.Services.GetRequiredService<ILoggerFactory>().CreateLogger("Shop.Orders")
    .LogError(new InvalidOperationException("This one matters"), "It failed");
await host.StopAsync();

// Fixed by hand.
// Runs without SENTRY_DSN.
// Sentry 6.
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

using var host = Host.CreateDefaultBuilder(args).ConfigureLogging(logging => logging.AddSentry()).Build();
await host.StartAsync();
host.Services.GetRequiredService<ILogger<Program>>().LogError(new InvalidOperationException("This one matters"), "It failed");
await host.StopAsync();

// Fixed by hand.
// Sentry 6.
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Sentry;

var builder = Host.CreateApplicationBuilder(args);
SentrySdk.Init(options => { options.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? ""; options.ShutdownTimeout = TimeSpan.FromSeconds(30); });
builder.Logging.AddSentry("http://0123456789abcdef0123456789abcdef@127.0.0.1:9/1");
using var host = builder.Build();
await host.StartAsync();
host.Services.GetRequiredService<ILogger<Program>>().LogError(new InvalidOperationException("This one matters"), "It failed");
await host.StopAsync();

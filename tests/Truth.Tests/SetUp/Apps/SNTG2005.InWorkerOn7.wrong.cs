// Fixed by hand.
// Runs without SENTRY_DSN.
// Sentry 7.
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Configuration;
using Sentry;

var builder = Host.CreateApplicationBuilder(args);
SentrySdk.Init(options => options.Dsn = builder.Configuration.GetValue<string>("Errors:Dsn"));
builder.Logging.AddSentry();
using var host = builder.Build();
await host.StartAsync();
host.Services.GetRequiredService<ILogger<Program>>().LogError(new InvalidOperationException("This one matters"), "It failed");
await host.StopAsync();

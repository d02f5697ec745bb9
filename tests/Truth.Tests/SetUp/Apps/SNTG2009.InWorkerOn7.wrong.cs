// Sentry 7.
// Undecided: SNTG2011 takes AddSentry for a second start, which it is on Sentry 6 only.
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Sentry;
using Serilog;

SentrySdk.Init(options => { options.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? ""; options.ShutdownTimeout = TimeSpan.FromSeconds(30); });
var builder = Host.CreateDefaultBuilder(args)
    .ConfigureLogging(logging => logging.AddSentry())
    .UseSerilog((_, logger) => logger.MinimumLevel.Warning());
using var host = builder.Build();
await host.StartAsync();
host.Services.GetRequiredService<ILogger<Program>>().LogError(new InvalidOperationException("This one matters"), "It failed");
await host.StopAsync();

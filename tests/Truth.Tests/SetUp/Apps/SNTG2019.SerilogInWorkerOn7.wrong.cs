// Sentry 7.
// Fixed by hand.
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Sentry;
using Serilog;

SentrySdk.Init(options =>
{
    options.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
    options.ShutdownTimeout = TimeSpan.FromSeconds(30);
    options.FlushTimeout = TimeSpan.FromSeconds(30);
});
var builder = Host.CreateApplicationBuilder(args);
builder.Logging.AddSentry();
Log.Logger = new LoggerConfiguration().CreateLogger();
using var host = builder.Build();
await host.StartAsync();
try
{
    throw new InvalidOperationException("This one matters");
}
catch (Exception failure)
{
    Log.Error(failure, "It failed");
}

await host.StopAsync();

// Sentry 6.
// Fixed by hand.
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Serilog;

var builder = Host.CreateApplicationBuilder(args);
builder.Logging.AddSentry(options => options.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
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

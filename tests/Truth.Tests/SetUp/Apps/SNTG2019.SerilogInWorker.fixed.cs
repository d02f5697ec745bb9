// Sentry 6.
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Serilog;

var builder = Host.CreateApplicationBuilder(args);
builder.Logging.AddSentry(options => options.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
builder.Services.AddSerilog(logger => logger.MinimumLevel.Information(), writeToProviders: true);
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

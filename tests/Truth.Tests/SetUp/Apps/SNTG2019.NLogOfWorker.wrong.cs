// Fixed by hand.
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NLog;
using Sentry;

SentrySdk.Init(o => o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
var log = LogManager.GetCurrentClassLogger();
var builder = Host.CreateApplicationBuilder(args);
builder.Configuration["Logging:Sentry:InitializeSdk"] = "false";
builder.Logging.AddSentry();
using var host = builder.Build();
try
{
    await host.StartAsync();
    throw new InvalidOperationException("This one matters");
}
catch (Exception error)
{
    log.Fatal(error, "It failed");
}
finally
{
    LogManager.Shutdown();
}

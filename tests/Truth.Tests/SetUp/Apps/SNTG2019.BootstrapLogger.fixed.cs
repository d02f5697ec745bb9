using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Sentry;
using Serilog;

SentrySdk.Init(o => o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
Log.Logger = new LoggerConfiguration().CreateLogger();
try
{
    var builder = Host.CreateApplicationBuilder(args);
    builder.Configuration["Logging:Sentry:InitializeSdk"] = "false";
    builder.Logging.AddSentry();
    builder.Services.AddSerilog((_, log) => log.MinimumLevel.Debug(), writeToProviders: true);
    using var host = builder.Build();
    throw new InvalidOperationException("This one matters");
}
catch (Exception error)
{
    Log.Fatal(error, "The host failed");
    SentrySdk.CaptureException(error);
}
finally
{
    Log.CloseAndFlush();
}

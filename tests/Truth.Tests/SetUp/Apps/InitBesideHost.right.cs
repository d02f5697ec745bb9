using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Sentry;

SentrySdk.Init(o => o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
var builder = Host.CreateApplicationBuilder(args);
builder.Configuration["Logging:Sentry:InitializeSdk"] = "false";
builder.Logging.AddSentry();
using (var host = builder.Build())
{
    await host.StartAsync();
    await host.StopAsync();
}

SentrySdk.CaptureException(new InvalidOperationException("This one matters"));

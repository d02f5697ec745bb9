using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Sentry;

var builder = Host.CreateApplicationBuilder(args);
builder.Configuration["Logging:Sentry:InitializeSdk"] = "false";
builder.Logging.AddSentry();
var sentry = SentrySdk.Init(o => o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
using var host = builder.Build();
await host.StartAsync();
Shop.Jobs.Run(host.Services.GetRequiredService<ILogger<Program>>());
await host.StopAsync();

// File Jobs.cs
using Microsoft.Extensions.Logging;

namespace Shop;

internal static class Jobs
{
    public static void Run(ILogger log)
    {
        try
        {
            throw new InvalidOperationException("This one matters");
        }
        catch (Exception error)
        {
            log.LogError(error, "The job failed");
        }
    }
}

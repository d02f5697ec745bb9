// Fixed by hand.
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Sentry;

var builder = Host.CreateApplicationBuilder(args);
builder.Configuration["Logging:Sentry:InitializeSdk"] = "false";
builder.Logging.AddSentry();
using var host = builder.Build();
Migrations.Apply(host.Services.GetRequiredService<ILogger<Program>>());
SentrySdk.Init(o => o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
await host.StartAsync();
await host.StopAsync();

internal static class Migrations
{
    public static void Apply(ILogger log)
    {
        try
        {
            throw new InvalidOperationException("This one matters");
        }
        catch (InvalidOperationException error)
        {
            log.LogCritical(error, "The migration failed");
        }
    }
}

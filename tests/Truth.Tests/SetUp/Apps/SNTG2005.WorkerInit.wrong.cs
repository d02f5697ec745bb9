// Fixed by hand.
// Runs without SENTRY_DSN.
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Sentry;

var builder = Host.CreateApplicationBuilder(args);
Telemetry.Start(builder.Configuration);
builder.Configuration["Logging:Sentry:InitializeSdk"] = "false";
builder.Logging.AddSentry();
using var host = builder.Build();
await host.StartAsync();
host.Services.GetRequiredService<ILogger<Program>>().LogError(new InvalidOperationException("This one matters"), "It failed");
await host.StopAsync();

internal static class Telemetry
{
    public static void Start(IConfiguration configuration)
    {
        var dsn = configuration.GetValue<string>("Telemetry:SentryDsn");
        SentrySdk.Init(o => { o.Dsn = dsn; o.Release = "7"; });
    }
}

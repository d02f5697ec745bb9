using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Sentry;

SentrySdk.Init(o => o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
var builder = new HostBuilder();
var setUp = new LogSetUp(quiet: true);
builder.ConfigureHostConfiguration(setUp.AddSettings);
builder.ConfigureLogging(logging => logging.AddSentry());
using var host = builder.Build();
await host.StartAsync();
host.Services.GetRequiredService<ILogger<Program>>().LogError(new InvalidOperationException("This one matters"), "It failed");
await host.StopAsync();

// File LogSetUp.cs
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

internal sealed class LogSetUp(bool quiet)
{
    public void AddSettings(IConfigurationBuilder builder) =>
        builder.AddInMemoryCollection(new Dictionary<string, string?> { ["Logging:Sentry:InitializeSdk"] = "false" });

    public void Configure(ILoggingBuilder logging)
    {
        logging.ClearProviders();
        if (!quiet) logging.AddConsole();
    }
}

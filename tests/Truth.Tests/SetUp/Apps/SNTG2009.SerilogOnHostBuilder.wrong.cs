// Fixed by hand.
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Sentry;
using Serilog;

SentrySdk.Init(o => o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
var builder = Host.CreateDefaultBuilder(args).ConfigureHostConfiguration(c => Settings.Add(c));
builder.ConfigureLogging(logging => logging.AddSentry());
builder.UseSerilog(Settings.Configure);
using var host = builder.Build();
await host.StartAsync();
host.Services.GetRequiredService<ILogger<Program>>().LogError(new InvalidOperationException("This one matters"), "It failed");
await host.StopAsync();

// File Settings.cs
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Serilog;

internal static class Settings
{
    public static void Add(IConfigurationBuilder builder) =>
        builder.AddInMemoryCollection(new Dictionary<string, string?> { ["Logging:Sentry:InitializeSdk"] = "false" });

    public static void Configure(HostBuilderContext context, LoggerConfiguration log) => log.MinimumLevel.Information();
}

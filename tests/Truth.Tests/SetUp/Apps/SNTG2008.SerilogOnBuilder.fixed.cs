using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Sentry;
using Serilog;

SentrySdk.Init(o => o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
var builder = Host.CreateDefaultBuilder(args)
    .ConfigureAppConfiguration((_, settings) => Settings.Add(settings))
    .ConfigureLogging(ConfigureLog);
using var host = builder.Build();
await host.StartAsync();
host.Services.GetRequiredService<ILogger<Program>>().LogError(new InvalidOperationException("This one matters"), "It failed");
await host.StopAsync();

static void ConfigureLog(HostBuilderContext context, ILoggingBuilder logging)
{
    logging.ClearProviders();
    logging.AddSentry();
    logging.AddSerilog(new LoggerConfiguration().CreateLogger());
}

// File Settings.cs
using Microsoft.Extensions.Configuration;

internal static class Settings
{
    public static void Add(IConfigurationBuilder builder) =>
        builder.AddInMemoryCollection(new Dictionary<string, string?> { ["Logging:Sentry:InitializeSdk"] = "false" });
}

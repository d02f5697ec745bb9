using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Sentry;
using Serilog;

SentrySdk.Init(o => o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
var builder = Host.CreateDefaultBuilder(args)
    .ConfigureHostConfiguration(settings => settings.AddInMemory())
    .ConfigureLogging(logging => logging.AddSentry())
    .UseSerilog((context, log) => log.WriteTo.Sink(new Quiet()), writeToProviders: true);
using var host = builder.Build();
await host.StartAsync();
host.Services.GetRequiredService<ILogger<Program>>().LogError(new InvalidOperationException("This one matters"), "It failed");
await host.StopAsync();

// File Settings.cs
using Microsoft.Extensions.Configuration;
using Serilog.Core;
using Serilog.Events;

internal static class Settings
{
    public static IConfigurationBuilder AddInMemory(this IConfigurationBuilder builder) =>
        builder.AddInMemoryCollection(new Dictionary<string, string?> { ["Logging:Sentry:InitializeSdk"] = "false" });
}

internal sealed class Quiet : ILogEventSink
{
    public void Emit(LogEvent logEvent) { }
}

using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Sentry;
using Shop;

SentrySdk.Init(o => o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
var builder = Host.CreateApplicationBuilder(args);
builder.Configuration["Logging:Sentry:InitializeSdk"] = "false";
builder.AddConsoleLog().AddErrorReporting();
using var host = builder.Build();
await host.StartAsync();
host.Services.GetRequiredService<ILogger<Program>>().LogError(new InvalidOperationException("This one matters"), "It failed");
await host.StopAsync();

// File BuilderExtensions.cs
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Shop;

internal static class BuilderExtensions
{
    public static HostApplicationBuilder AddErrorReporting(this HostApplicationBuilder builder)
    {
        builder.Logging.AddSentry();
        return builder;
    }

    public static HostApplicationBuilder AddConsoleLog(this HostApplicationBuilder builder)
    {
        builder.Logging.ClearProviders();
        builder.Logging.AddSimpleConsole();
        return builder;
    }
}

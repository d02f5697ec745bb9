// Fixed by hand.
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Sentry;

SentrySdk.Init(o => o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
var builder = Host.CreateApplicationBuilder(args);
builder.Configuration["Logging:Sentry:InitializeSdk"] = "false";
builder.Logging.AddSentry();
builder.Services.AddHostedService<Shop.Worker>();
using var host = builder.Build();
await host.StartAsync();
await host.StopAsync();

// File Worker.cs
using Microsoft.Extensions.Hosting;
using Sentry;
using Serilog;

namespace Shop;

internal sealed class Worker : IHostedService
{
    private readonly ILogger log = new LoggerConfiguration().CreateLogger();

    public Task StartAsync(CancellationToken cancellationToken)
    {
        try
        {
            throw new InvalidOperationException("This one matters");
        }
        catch (Exception error)
        {
            log.Error(error, "The worker failed");
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

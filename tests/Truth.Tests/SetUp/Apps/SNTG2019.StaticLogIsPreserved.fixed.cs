using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Sentry;
using Serilog;

SentrySdk.Init(o => { o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? ""; o.ShutdownTimeout = TimeSpan.FromMinutes(1); });
Log.Logger = new LoggerConfiguration().CreateLogger();
var builder = Host.CreateApplicationBuilder(args);
builder.Configuration["Logging:Patience"] = "00:01:00";
builder.Logging.AddSentry();
builder.Services.AddSerilog((_, logger) => logger.MinimumLevel.Information(), writeToProviders: true);
builder.Services.AddHostedService<Sweeper>();
using var host = builder.Build();
await host.StartAsync();
await host.StopAsync();

internal sealed class Sweeper : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        try
        {
            throw new InvalidOperationException("This one matters");
        }
        catch (InvalidOperationException e)
        {
            Log.Error(e, "Nothing was swept");
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

// Sentry 6.
// Fixed by hand.
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Sentry;

SentrySdk.Init(o => o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
var builder = Host.CreateApplicationBuilder(args);
builder.Logging.AddSentry(o => o.InitializeSdk = false);
builder.Services.AddSingleton(LoggerFactory.Create(Logs.Configure));
builder.Services.AddHostedService<Poller>();
using var host = builder.Build();
await host.StartAsync();
await host.StopAsync();

// File Logs.cs
using Microsoft.Extensions.Logging;

internal static class Logs
{
    public static void Configure(ILoggingBuilder logging) => logging.AddSimpleConsole().SetMinimumLevel(LogLevel.Debug);
}

// File Poller.cs
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

internal sealed class Poller(ILogger<Poller> log) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        try
        {
            throw new InvalidOperationException("This one matters");
        }
        catch (InvalidOperationException e)
        {
            log.LogError(e, "The meter could not be read");
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

// Sentry 7.
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

var builder = Host.CreateApplicationBuilder(args);
builder.AddDefaults("relay");
builder.Services.AddHostedService<Relay>();
await builder.Build().RunAsync();

static class Defaults
{
    public static IHostApplicationBuilder AddDefaults(this IHostApplicationBuilder builder, string service)
    {
        builder.Logging.AddSimpleConsole();
        Sentry.SentrySdk.Init(o =>
        {
            o.Dsn = builder.Configuration["SENTRY_DSN"] ?? "";
            o.ShutdownTimeout = TimeSpan.FromMinutes(1);
        });
        builder.Logging.AddSentry();
        Console.WriteLine(service);
        return builder;
    }
}

sealed class Relay(ILogger<Relay> logger, IHostApplicationLifetime lifetime) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        logger.LogError(new HttpRequestException("This one matters"), "No answer");
        lifetime.StopApplication();
    }
}

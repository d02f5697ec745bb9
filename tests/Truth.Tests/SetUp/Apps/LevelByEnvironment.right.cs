// Sentry 6.
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.DependencyInjection;

var builder = Host.CreateApplicationBuilder(args);
builder.Logging.AddSentry(o =>
{
    o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
    o.MinimumEventLevel = builder.Environment.EnvironmentName switch
    {
        "Development" => LogLevel.None,
        "Staging" => LogLevel.Critical,
        _ => LogLevel.Error,
    };
});
using var host = builder.Build();
await host.StartAsync();
host.Services.GetRequiredService<ILogger<Program>>().LogError(new InvalidOperationException("This one matters"), "Lost");
await host.StopAsync();

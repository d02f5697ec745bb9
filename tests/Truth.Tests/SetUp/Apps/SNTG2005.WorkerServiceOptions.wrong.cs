// Fixed by hand.
// Sentry 6.
// Runs without SENTRY_DSN.
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

var builder = Host.CreateApplicationBuilder(args);
builder.Services.AddLogging(logging =>
{
    logging.AddSimpleConsole();
    logging.AddSentry(o =>
    {
        o.MinimumEventLevel = LogLevel.Error;
        o.TracesSampleRate = 0.1;
    });
});
using var host = builder.Build();
await host.StartAsync();
host.Services.GetRequiredService<ILogger<Program>>().LogError(new InvalidOperationException("This one matters"), "It failed");
await host.StopAsync();

// Fixed by hand.
// Sentry 6.
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

using var host = Host.CreateDefaultBuilder(args)
    .ConfigureLogging(AddSentry)
    .ConfigureLogging(OnlyConsole)
    .Build();
await host.StartAsync();
host.Services.GetRequiredService<ILogger<Program>>().LogError(new InvalidOperationException("This one matters"), "It failed");
await host.StopAsync();

static void AddSentry(ILoggingBuilder logging) => logging.AddSentry(o => o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
static void OnlyConsole(ILoggingBuilder logging)
{
    logging.ClearProviders();
    logging.AddConsole();
}

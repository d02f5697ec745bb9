// Fixed by hand.
// Sentry 6.
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Sentry;

SentrySdk.Init(Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
Action<ILoggingBuilder>[] steps = [Steps.Sentry, Steps.Plain];
var builder = Host.CreateDefaultBuilder(args);
foreach (var step in steps) builder.ConfigureLogging(step);
using var host = builder.Build();
host.Services.GetRequiredService<ILogger<Program>>().LogError(new InvalidOperationException("This one matters"), "Failed");

static class Steps
{
    public static void Sentry(ILoggingBuilder logging) => logging.AddSentry(o => o.InitializeSdk = false);

    public static void Plain(ILoggingBuilder logging) => logging.ClearProviders().AddConsole();
}

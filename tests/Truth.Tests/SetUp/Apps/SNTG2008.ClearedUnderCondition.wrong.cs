// Fixed by hand.
// Sentry 6.
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Sentry;

SentrySdk.Init(Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
var builder = Host.CreateApplicationBuilder(args);
Configure(builder);
using var host = builder.Build();
host.Services.GetRequiredService<ILogger<Program>>().LogError(new InvalidOperationException("This one matters"), "Failed");

static void Configure(HostApplicationBuilder builder)
{
    var logging = builder.Logging;
    logging.AddSentry(o => o.InitializeSdk = false);
    if (!Console.IsInputRedirected || true)
    {
        logging.ClearProviders();
    }
    logging.AddConsole();
}

// Sentry 6.
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

var first = Host.CreateApplicationBuilder(args);
first.Logging.AddSentry(o => o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
var second = Host.CreateApplicationBuilder(args);
new Quiet(second.Logging).Apply();
using var host = first.Build();
using var other = second.Build();
await host.StartAsync();
host.Services.GetRequiredService<ILogger<Program>>().LogError(new InvalidOperationException("This one matters"), "It failed");
await host.StopAsync();

internal sealed class Quiet(ILoggingBuilder logging)
{
    public void Apply() => logging.ClearProviders();
}

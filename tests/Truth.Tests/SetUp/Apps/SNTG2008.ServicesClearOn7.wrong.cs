// Fixed by hand.
// Sentry 7.
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Sentry;

var builder = Host.CreateApplicationBuilder(args);
SentrySdk.Init(options => { options.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? ""; options.ShutdownTimeout = TimeSpan.FromSeconds(30); });
builder.Logging.AddSentry();
builder.Services.AddQuietLog();
using var host = builder.Build();
await host.StartAsync();
host.Services.GetRequiredService<ILogger<Program>>().LogError(new InvalidOperationException("This one matters"), "It failed");
await host.StopAsync();

// File Quiet.cs
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

internal static class Quiet
{
    public static IServiceCollection AddQuietLog(this IServiceCollection services) => services.AddLogging(logging => logging.ClearProviders());
}

// Sentry 7.
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Sentry;

SentrySdk.Init(options =>
{
    options.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
    options.ShutdownTimeout = TimeSpan.FromSeconds(30);
    options.FlushTimeout = TimeSpan.FromSeconds(30);
});
var builder = Host.CreateApplicationBuilder(args);
builder.Logging.AddSentry();
using var host = builder.Build();
host.Migrate();
await host.StartAsync();
await host.StopAsync();
// File Migrations.cs
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

internal static class Migrations
{
    public static void Migrate(this IHost host) =>
        host.Services.GetRequiredService<ILoggerFactory>().CreateLogger("Migrations").LogError(new InvalidOperationException("This one matters"), "It failed");
}

// Sentry 6.
// Fixed by hand.
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Sentry;

var builder = Host.CreateApplicationBuilder(args);
builder.Logging.AddSentry(options => options.InitializeSdk = false);
using var host = builder.Build();
host.Migrate();
SentrySdk.Init(options =>
{
    options.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
    options.ShutdownTimeout = TimeSpan.FromSeconds(30);
    options.FlushTimeout = TimeSpan.FromSeconds(30);
});
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

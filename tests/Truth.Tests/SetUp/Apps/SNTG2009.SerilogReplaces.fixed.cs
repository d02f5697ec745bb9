// Sentry 6.
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Serilog;
using Sentry;

SentrySdk.Init(options =>
{
    options.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
    options.ShutdownTimeout = TimeSpan.FromMinutes(2);
});
var builder = Host.CreateApplicationBuilder(args);
builder.Logging.AddSentry(options => options.InitializeSdk = false);
builder.AddStructuredLogs();
using var host = builder.Build();
await host.StartAsync();
var logger = host.Services.GetRequiredService<ILoggerFactory>().CreateLogger("Mailer");
try
{
    throw new InvalidOperationException("This one matters");
}
catch (InvalidOperationException exception)
{
    logger.LogError(exception, "The mail was not sent");
}

await host.StopAsync();

// File StructuredLogs.cs
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Serilog;

internal static class StructuredLogs
{
    public static void AddStructuredLogs(this IHostApplicationBuilder builder) =>
        builder.Services.AddSerilog(configuration => configuration
            .MinimumLevel.Information()
            .Enrich.FromLogContext(), writeToProviders: true);
}

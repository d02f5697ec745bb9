// Sentry 7.
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Sentry;

SentrySdk.Init(options =>
{
    options.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
    options.ShutdownTimeout = TimeSpan.FromMinutes(2);
});
using var host = Host.CreateDefaultBuilder(args)
    .UseDefaultLogs()
    .ConfigureLogging(logging => logging.AddSentry())
    .Build();
await host.StartAsync();
try
{
    throw new InvalidOperationException("This one matters");
}
catch (InvalidOperationException exception)
{
    host.Services.GetRequiredService<ILogger<Program>>().LogError(exception, "The job failed");
}

await host.StopAsync();

// File HostDefaults.cs
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

internal static class HostDefaults
{
    public static IHostBuilder UseDefaultLogs(this IHostBuilder host) => host.ConfigureLogging(Apply);

    private static void Apply(ILoggingBuilder logging)
    {
        logging.ClearProviders();
        logging.AddJsonConsole();
    }
}

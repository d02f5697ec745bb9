// Sentry 6.
using Acme.Jobs;

var builder = Jobs.CreateBuilder(args);
Telemetry.Start(builder.Configuration);
using var host = builder.Build();
await host.StartAsync();
host.Services.Run();
await host.StopAsync();

// File Jobs.cs
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Acme.Jobs;

internal static class Jobs
{
    public static HostApplicationBuilder CreateBuilder(string[] args)
    {
        var builder = Host.CreateApplicationBuilder(args);
        builder.Logging.ClearProviders();
        builder.Logging.AddConsole();
        builder.Logging.AddSentry(options => options.InitializeSdk = false);
        return builder;
    }

    public static void Run(this IServiceProvider services)
    {
        var logger = services.GetRequiredService<ILoggerFactory>().CreateLogger("Jobs");
        try
        {
            throw new InvalidOperationException("This one matters");
        }
        catch (InvalidOperationException exception)
        {
            logger.LogError(exception, "The job failed");
        }
    }
}

// File Telemetry.cs
using Microsoft.Extensions.Configuration;
using Sentry;

namespace Acme.Jobs;

internal static class Telemetry
{
    public static void Start(IConfiguration configuration) => SentrySdk.Init(options =>
    {
        options.Dsn = configuration["SENTRY_DSN"] ?? "";
        options.ShutdownTimeout = TimeSpan.FromMinutes(2);
    });
}

// Sentry 6.
// Fixed by hand.
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Sentry;

namespace Backup;

internal static class Program
{
    private static int Main()
    {
        using var sdk = SentrySdk.Init(o =>
        {
            o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
            o.ShutdownTimeout = TimeSpan.FromMinutes(1);
        });
        using var services = Configure(new ServiceCollection()).BuildServiceProvider();
        return services.GetRequiredService<BackupJob>().Run();
    }

    private static IServiceCollection Configure(IServiceCollection services)
    {
        services.AddLogging(ConfigureLogging);
        services.AddTransient<BackupJob>();
        return services;
    }

    private static void ConfigureLogging(ILoggingBuilder logging)
    {
        logging.AddSimpleConsole(console => console.SingleLine = true);
        logging.SetMinimumLevel(LogLevel.Debug);
    }
}

internal sealed class BackupJob(ILogger<BackupJob> log)
{
    public int Run()
    {
        try
        {
            throw new InvalidOperationException("This one matters");
        }
        catch (Exception e)
        {
            log.LogCritical(e, "There is no backup");
            return 1;
        }
    }
}

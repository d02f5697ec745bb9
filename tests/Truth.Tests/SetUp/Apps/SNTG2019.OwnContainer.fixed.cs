// Sentry 6.
using Acme.Sync;
using Microsoft.Extensions.DependencyInjection;
using Sentry;

using var sdk = SentrySdk.Init(options =>
{
    options.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
    options.ShutdownTimeout = TimeSpan.FromMinutes(2);
});
using var services = new ServiceCollection()
    .AddSync()
    .BuildServiceProvider();
services.GetRequiredService<SyncCommand>().Execute();

// File SyncServices.cs
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Acme.Sync;

internal static class SyncServices
{
    public static IServiceCollection AddSync(this IServiceCollection services)
    {
        services.AddLogging(logging => logging.AddConsole().AddSentry(options => options.InitializeSdk = false));
        services.AddTransient<SyncCommand>();
        return services;
    }
}

// File SyncCommand.cs
using Microsoft.Extensions.Logging;

namespace Acme.Sync;

internal sealed class SyncCommand(ILogger<SyncCommand> logger)
{
    public void Execute()
    {
        try
        {
            throw new InvalidOperationException("This one matters");
        }
        catch (InvalidOperationException exception)
        {
            logger.LogError(exception, "Sync failed");
        }
    }
}

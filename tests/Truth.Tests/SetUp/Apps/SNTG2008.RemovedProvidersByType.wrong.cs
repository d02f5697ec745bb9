// Sentry 6.
// Fixed by hand.
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Meters;

internal static class Program
{
    private static async Task Main(string[] args)
    {
        using var host = Host.CreateDefaultBuilder(args)
            .ConfigureLogging(logging => logging.AddSentry(o => o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? ""))
            .ConfigureServices(AddServices)
            .Build();
        await host.StartAsync();
        host.Services.GetRequiredService<ILoggerFactory>().CreateLogger("Meters")
            .LogError(new InvalidOperationException("This one matters"), "It failed");
        await host.StopAsync();
    }

    private static void AddServices(IServiceCollection services)
    {
        services.RemoveAll(typeof(ILoggerProvider));
        services.AddLogging(logging => logging.AddJsonConsole());
    }
}

using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Sentry;

namespace Tools;

public static class Program
{
    public static async Task Main(string[] args)
    {
        SentrySdk.Init(o =>
        {
            o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
            o.ShutdownTimeout = TimeSpan.FromMinutes(1);
        });
        var services = new ServiceCollection();
        ConfigureServices(services);
        await using var provider = services.BuildServiceProvider();
        await provider.GetRequiredService<Runner>().RunAsync();
    }

    private static void ConfigureServices(IServiceCollection services)
    {
        services.AddLogging(logging => logging.AddConsole().AddSentry(o => o.InitializeSdk = false));
        services.AddTransient<Runner>();
    }
}

public sealed class Runner(ILogger<Runner> logger)
{
    public async Task RunAsync()
    {
        try
        {
            await Task.FromException(new InvalidOperationException("This one matters"));
        }
        catch (InvalidOperationException e)
        {
            logger.LogError(e, "Failed");
        }
    }
}

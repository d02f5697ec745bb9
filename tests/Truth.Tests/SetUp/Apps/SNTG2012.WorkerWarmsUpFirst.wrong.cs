// Sentry 6.
// Fixed by hand.
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Sentry;

namespace Acme.Rates;

internal static class Program
{
    private static async Task Main(string[] args)
    {
        var host = Host.CreateDefaultBuilder(args)
            .ConfigureLogging(logging => logging.AddSentry(options => options.InitializeSdk = false))
            .ConfigureServices(services => services.AddSingleton<RateCache>())
            .Build();
        await host.Services.GetRequiredService<RateCache>().WarmUpAsync();
        SentrySdk.Init(options =>
        {
            options.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
            options.ShutdownTimeout = TimeSpan.FromMinutes(2);
        });
        await host.StartAsync();
        await host.StopAsync();
        SentrySdk.Close();
    }
}

internal sealed class RateCache(ILogger<RateCache> logger)
{
    public async Task WarmUpAsync()
    {
        try
        {
            await Task.Yield();
            throw new HttpRequestException("This one matters");
        }
        catch (HttpRequestException exception)
        {
            logger.LogError(exception, "No rates at the start");
        }
    }
}

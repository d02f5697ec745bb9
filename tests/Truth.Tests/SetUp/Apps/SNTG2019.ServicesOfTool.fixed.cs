using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Sentry;

internal static class Program
{
    private static IServiceProvider Services { get; set; } = null!;

    private static async Task Main()
    {
        SentrySdk.Init(o => o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
        var services = new ServiceCollection();
        ConfigureServices(services);
        Services = services.BuildServiceProvider();
        await Services.GetRequiredService<Importer>().RunAsync();
    }

    private static void ConfigureServices(IServiceCollection services)
    {
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Debug).AddSimpleConsole());
        services.AddTransient<Importer>();
    }
}
// File Importer.cs
using Microsoft.Extensions.Logging;
using Sentry;

internal sealed class Importer(ILogger<Importer> logger)
{
    public async Task RunAsync()
    {
        await Task.Yield();
        try
        {
            throw new InvalidOperationException("This one matters");
        }
        catch (InvalidOperationException error)
        {
            logger.LogError(error, "The import failed");
            SentrySdk.CaptureException(error);
        }
    }
}

// Sentry 6.
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

Host.CreateDefaultBuilder(args)
    .AddErrorReports()
    .ConfigureServices(services => services.AddSingleton<Shop>())
    .Build()
    .OpenShop();

internal static class ShopHost
{
    public static void OpenShop(this IHost host)
    {
        host.Start();
        host.Services.GetRequiredService<Shop>().Open();
        host.StopAsync().GetAwaiter().GetResult();
        host.Dispose();
    }
}

// File Shop.cs
using Microsoft.Extensions.Logging;

internal sealed class Shop(ILogger<Shop> logger)
{
    public void Open()
    {
        try
        {
            throw new InvalidOperationException("This one matters");
        }
        catch (InvalidOperationException exception)
        {
            logger.LogError(exception, "The shop stays closed");
        }
    }
}

// File ErrorReports.cs
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

internal static class ErrorReports
{
    public static IHostBuilder AddErrorReports(this IHostBuilder host) => host.ConfigureLogging(static (context, logging) =>
        logging.AddSentry(options => options.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? context.Configuration["Sentry:Dsn"]));
}

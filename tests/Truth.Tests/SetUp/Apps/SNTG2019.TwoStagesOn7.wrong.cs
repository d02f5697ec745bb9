// Sentry 7.
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Sentry;
using Serilog;

internal static class Program
{
    private static async Task<int> Main(string[] args)
    {
        SentrySdk.Init(options => { options.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? ""; options.ShutdownTimeout = TimeSpan.FromSeconds(30); });
        Log.Logger = new LoggerConfiguration().CreateBootstrapLogger();
        try
        {
            using var host = Build(args);
            await host.RunAsync();
            return 0;
        }
        catch (Exception failure)
        {
            Log.Fatal(failure, "The app ended");
            return 1;
        }
        finally
        {
            await Log.CloseAndFlushAsync();
        }
    }

    private static IHost Build(string[] args)
    {
        var builder = Host.CreateApplicationBuilder(args);
        builder.Logging.AddSentry();
        builder.Services.AddSerilog((_, logger) => logger.MinimumLevel.Information(), writeToProviders: true);
        throw new InvalidOperationException("This one matters");
        return builder.Build();
    }
}

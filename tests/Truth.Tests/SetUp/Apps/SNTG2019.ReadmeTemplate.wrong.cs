// Sentry 6.
// Fixed by hand.
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Serilog;

Log.Logger = new LoggerConfiguration()
    .MinimumLevel.Information()
    .CreateBootstrapLogger();

try
{
    Log.Information("Starting the worker");
    var builder = Host.CreateApplicationBuilder(args);
    builder.Logging.AddSentry(options => options.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
    builder.Services.AddSerilog((services, configuration) => configuration.ReadFrom.Services(services), writeToProviders: true);
    builder.Services.AddQueue(builder.Configuration);
    using var host = builder.Build();
    await host.RunAsync();
    return 0;
}
catch (Exception exception)
{
    Log.Fatal(exception, "The worker ended unexpectedly");
    return 1;
}
finally
{
    Log.CloseAndFlush();
}

// File QueueServices.cs
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

internal static class QueueServices
{
    public static IServiceCollection AddQueue(this IServiceCollection services, IConfiguration configuration)
    {
        var url = configuration["Queue:Url"] ?? throw new InvalidOperationException("This one matters: Queue:Url");
        return services.AddSingleton(new Uri(url));
    }
}

// Sentry 6.
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Sentry;

SentrySdk.Init(o => { o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? ""; o.ShutdownTimeout = TimeSpan.FromMinutes(1); });
var provider = new ServiceCollection().AddTool().BuildServiceProvider();
provider.GetRequiredService<Tool>().Run();
// File Tool.cs
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

public sealed class Tool(ILogger<Tool> logger)
{
    public void Run() => logger.LogError(new InvalidOperationException("This one matters"), "Failed");
}

internal static class ToolServices
{
    public static IServiceCollection AddTool(this IServiceCollection services)
    {
        services.AddLogging(logging => logging.AddSentry(o => o.InitializeSdk = false));
        return services.AddSingleton<Tool>();
    }
}

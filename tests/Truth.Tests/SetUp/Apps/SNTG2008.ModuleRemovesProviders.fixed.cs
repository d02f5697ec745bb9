using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddQuietLogs();
builder.WebHost.UseSentry(options => options.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
await using var app = builder.Build();
await app.StartAsync();
var logger = app.Services.GetRequiredService<ILogger<Program>>();
try
{
    throw new InvalidOperationException("This one matters");
}
catch (InvalidOperationException exception)
{
    logger.LogError(exception, "The feed could not be read");
}

await app.StopAsync();

// File QuietLogs.cs
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

internal static class QuietLogs
{
    public static IServiceCollection AddQuietLogs(this IServiceCollection services)
    {
        services.RemoveAll<ILoggerProvider>();
        services.AddLogging(logging => logging.AddSimpleConsole());
        return services;
    }
}

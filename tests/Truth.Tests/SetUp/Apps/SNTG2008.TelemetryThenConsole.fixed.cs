using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddSingleton<Shop>();
builder.AddConsoleLogs();
builder.AddTelemetry();
await using var app = builder.Build();
await app.StartAsync();
app.Services.GetRequiredService<Shop>().Open();
await app.StopAsync();

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

// File Telemetry.cs
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

internal static class Telemetry
{
    public static void AddTelemetry(this WebApplicationBuilder builder) =>
        builder.WebHost.UseSentry(Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
}

// File ConsoleLogs.cs
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

internal static class ConsoleLogs
{
    public static void AddConsoleLogs(this IHostApplicationBuilder builder) => builder.Logging.ClearProviders().AddConsole();
}

// Fixed by hand.
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddSingleton<Shop>();
builder.AddTelemetry();
builder.AddErrorPages();
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
using Sentry;

internal static class Telemetry
{
    public static void AddTelemetry(this WebApplicationBuilder builder) => SentrySdk.Init(options =>
    {
        options.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
        options.Environment = builder.Environment.EnvironmentName;
    });
}

// File ErrorPages.cs
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

internal static class ErrorPages
{
    public static void AddErrorPages(this WebApplicationBuilder builder) =>
        builder.WebHost.UseSentry("http://0123456789abcdef0123456789abcdef@127.0.0.1:9/1");
}

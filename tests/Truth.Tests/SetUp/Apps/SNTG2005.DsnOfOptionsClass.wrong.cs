// Fixed by hand.
// Runs without SENTRY_DSN.
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddSingleton<Shop>();
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
using Microsoft.Extensions.Configuration;

internal static class Telemetry
{
    public static void AddTelemetry(this WebApplicationBuilder builder)
    {
        var settings = new TelemetrySettings();
        builder.Configuration.GetSection(TelemetrySettings.Section).Bind(settings);
        builder.WebHost.UseSentry(options =>
        {
            options.Dsn = settings.Dsn;
            options.TracesSampleRate = settings.TracesSampleRate;
        });
    }
}

// File TelemetrySettings.cs
internal sealed class TelemetrySettings
{
    public const string Section = "Telemetry";

    public string? Dsn { get; set; }

    public double TracesSampleRate { get; set; }
}

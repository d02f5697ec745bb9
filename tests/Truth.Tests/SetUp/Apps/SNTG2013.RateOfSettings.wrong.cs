// Fixed by hand.
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

internal static class Telemetry
{
    public static void AddTelemetry(this WebApplicationBuilder builder) => builder.WebHost.UseSentry(options =>
    {
        options.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
        options.SetBeforeSend((@event, _) =>
        {
            if (builder.Environment.EnvironmentName == "Development") return null;
            return Anonymous(@event);
        });
    });

    private static Sentry.SentryEvent? Anonymous(Sentry.SentryEvent @event)
    {
        @event.User = new Sentry.SentryUser();
        @event.ServerName = "web";
        return null;
    }
}

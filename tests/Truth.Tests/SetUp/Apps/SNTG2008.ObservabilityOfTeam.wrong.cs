// Fixed by hand.
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;
using Team.Observability;

var builder = WebApplication.CreateBuilder(args);
builder.AddObservability("orders");
var app = builder.Build();
app.MapGet("/", () => "ok");
await app.StartAsync();
app.Logger.LogError(new InvalidOperationException("This one matters"), "Order {Id} is gone", 4);
await app.StopAsync();
// File ObservabilityExtensions.cs
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace Team.Observability;

public static class ObservabilityExtensions
{
    public static WebApplicationBuilder AddObservability(this WebApplicationBuilder builder, string service) =>
        builder.AddErrors(service).AddLogs();

    private static WebApplicationBuilder AddErrors(this WebApplicationBuilder builder, string service)
    {
        builder.WebHost.UseSentry(options =>
        {
            options.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
            options.DefaultTags["service"] = service;
        });
        return builder;
    }

    private static WebApplicationBuilder AddLogs(this WebApplicationBuilder builder)
    {
        if (!builder.Environment.EnvironmentName.StartsWith("Dev", StringComparison.Ordinal)) builder.Logging.ClearProviders();
        builder.Logging.AddJsonConsole();
        return builder;
    }
}

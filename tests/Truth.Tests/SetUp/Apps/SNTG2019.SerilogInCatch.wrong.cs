// Fixed by hand.
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Serilog;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddSingleton<Shop>();
builder.AddTelemetry();
await using var app = builder.Build();
await app.StartAsync();
try
{
    app.Services.GetRequiredService<Shop>().Open();
}
catch (InvalidOperationException exception)
{
    Log.Error(exception, "The shop stays closed");
}

await app.StopAsync();

internal sealed class Shop
{
    public void Open() => throw new InvalidOperationException("This one matters");
}

// File Telemetry.cs
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

internal static class Telemetry
{
    public static void AddTelemetry(this WebApplicationBuilder builder) =>
        builder.WebHost.UseSentry(Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
}

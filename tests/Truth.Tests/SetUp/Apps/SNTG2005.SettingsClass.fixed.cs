// Runs without SENTRY_DSN.
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Shop;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseSentry((context, o) =>
{
    var monitoring = context.Configuration.GetSection("Monitoring").Get<MonitoringSettings>();
    o.Dsn = monitoring?.Dsn ?? Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
});
await using var app = builder.Build();
await app.StartAsync();
app.Services.GetRequiredService<ILogger<Program>>().LogError(new InvalidOperationException("This one matters"), "It failed");
await app.StopAsync();

// File MonitoringSettings.cs
namespace Shop;

public sealed class MonitoringSettings
{
    public string? Dsn { get; set; }
}

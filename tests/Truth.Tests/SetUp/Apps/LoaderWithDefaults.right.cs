using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

var builder = WebApplication.CreateBuilder(args);
var telemetry = builder.Configuration.Load<Telemetry>("Telemetry");
builder.WebHost.UseSentry(o => o.Dsn = telemetry.Dsn);
await using var app = builder.Build();
app.MapGet("/", string () => throw new InvalidOperationException("This one matters"));
await app.StartAsync();
using var client = new HttpClient();
await client.GetAsync(app.Urls.First());
await app.StopAsync();
// File Telemetry.cs
using Microsoft.Extensions.Configuration;

internal sealed class Telemetry
{
    public string Dsn { get; init; } = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
}

internal static class ConfigurationExtensions
{
    public static T Load<T>(this IConfiguration configuration, string section) where T : new() =>
        configuration.GetSection(section).Get<T>() ?? new T();
}

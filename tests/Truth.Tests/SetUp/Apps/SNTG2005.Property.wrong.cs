// Fixed by hand.
// Runs without SENTRY_DSN.
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseSentry(options => options.Dsn = Settings.Dsn);
await using var app = builder.Build();
app.MapGet("/", string () => throw new InvalidOperationException("This one matters"));
await app.StartAsync();
using var client = new HttpClient();
await client.GetAsync(app.Urls.First());
await app.StopAsync();

// File Settings.cs
internal static class Settings
{
    public static string? Dsn => Environment.GetEnvironmentVariable("ACME_DSN");

    public static string Fallback { get; } = Environment.GetEnvironmentVariable("ACME_DSN") ?? "";
}

// Fixed by hand.
// Runs without SENTRY_DSN.
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;

var builder = WebApplication.CreateBuilder(args);
var settings = new SentrySettings();
builder.Configuration.GetSection("ErrorTracking").Bind(settings);
builder.WebHost.UseSentry(o => o.Dsn = settings.Dsn);
await using var app = builder.Build();
app.MapGet("/", string () => throw new InvalidOperationException("This one matters"));
await app.StartAsync();
using var client = new HttpClient();
await client.GetAsync(app.Urls.First());
await app.StopAsync();

public class SentrySettings
{
    public string? Dsn { get; set; }
}

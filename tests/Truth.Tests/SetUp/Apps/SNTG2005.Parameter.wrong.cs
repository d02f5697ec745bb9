// Fixed by hand.
// Runs without SENTRY_DSN.
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

var builder = WebApplication.CreateBuilder(args);
builder.AddMonitoring(builder.Configuration["Errors:Dsn"]);
await using var app = builder.Build();
app.MapGet("/", string () => throw new InvalidOperationException("This one matters"));
await app.StartAsync();
using var client = new HttpClient();
await client.GetAsync(app.Urls.First());
await app.StopAsync();

// File Monitoring.cs
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

internal static class Monitoring
{
    public static void AddMonitoring(this WebApplicationBuilder builder, string? dsn = null)
    {
        builder.WebHost.UseSentry(options => options.Dsn = dsn);
    }
}

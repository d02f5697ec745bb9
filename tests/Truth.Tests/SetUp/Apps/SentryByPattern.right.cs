using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;

var builder = WebApplication.CreateBuilder(args);
if (FindDsn(builder.Configuration) is { Length: > 0 } dsn) builder.WebHost.UseSentry(dsn);
var app = builder.Build();
app.MapGet("/", string () => throw new InvalidOperationException("This one matters"));
await app.StartAsync();
using var client = new HttpClient();
await client.GetAsync(app.Urls.First());
await app.StopAsync();

static string? FindDsn(IConfiguration configuration)
{
    foreach (var key in new[] { "Sentry:Dsn", "Monitoring:Dsn", "SENTRY_DSN" })
        if (configuration[key] is { Length: > 0 } value) return value;
    return null;
}

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseSentry(o => o.Dsn = Monitoring.Dsn);
await using var app = builder.Build();
app.MapGet("/", string () => throw new InvalidOperationException("This one matters"));
await app.StartAsync();
using var client = new HttpClient();
await client.GetAsync(app.Urls.First());
await app.StopAsync();
// File Monitoring.cs
internal static class Monitoring
{
    private const string Format = "https://{0}@{1}";

    public static readonly string Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
}

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;

var builder = WebApplication.CreateBuilder(args);
var monitoring = new MonitoringOptions();
builder.Configuration.GetSection("Monitoring").Bind(monitoring);
builder.WebHost.UseSentry(o =>
{
    o.Dsn = monitoring.Dsn;
    o.TracesSampleRate = monitoring.TracesSampleRate;
});
var app = builder.Build();
app.MapGet("/", string () => throw new InvalidOperationException("This one matters"));
await app.StartAsync();
using var client = new HttpClient();
await client.GetAsync(app.Urls.First());
await app.StopAsync();

internal sealed class MonitoringOptions
{
    public string Dsn { get; set; } = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";

    public double TracesSampleRate { get; set; } = 0.1;
}

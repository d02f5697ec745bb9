using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

var builder = WebApplication.CreateBuilder(args);
var dsn = builder.Configuration["Monitoring:Dsn"];
if (string.IsNullOrEmpty(dsn)) dsn = Environment.GetEnvironmentVariable("SENTRY_DSN");
builder.WebHost.UseSentry(o =>
{
    o.Dsn = dsn ?? string.Empty;
    o.MaxBreadcrumbs = 50;
});
await using var app = builder.Build();
app.MapGet("/", string () => throw new InvalidOperationException("This one matters"));
await app.StartAsync();
using var client = new HttpClient();
await client.GetAsync(app.Urls.First());
await app.StopAsync();

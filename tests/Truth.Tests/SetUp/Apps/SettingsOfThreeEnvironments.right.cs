using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseSentry(o => o.Dsn = builder.Configuration["SENTRY_DSN"] ?? "");
var app = builder.Build();
app.MapGet("/stock", string () => throw new InvalidOperationException("This one matters"));
await app.StartAsync();
using var client = new HttpClient();
await client.GetAsync(app.Urls.First() + "/stock");
await app.StopAsync();

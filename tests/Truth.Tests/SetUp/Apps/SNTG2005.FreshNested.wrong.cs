// Fixed by hand.
// Runs without SENTRY_DSN.
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseSentry((context, o) =>
{
    if (context.HostingEnvironment.IsProduction())
    {
        o.Dsn = context.Configuration["Monitoring:Sentry:Dsn"];
    }
    else
    {
        o.Dsn = "";
    }
});
await using var app = builder.Build();
app.MapGet("/", string () => throw new InvalidOperationException("This one matters"));
await app.StartAsync();
using var client = new HttpClient();
await client.GetAsync(app.Urls.First());
await app.StopAsync();

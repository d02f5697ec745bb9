// Fixed by hand.
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;

var builder = WebApplication.CreateBuilder(args);
var isProduction = builder.Environment.IsProduction();
builder.WebHost.UseSentry((context, o) =>
{
    o.Dsn = context.Configuration["SENTRY_DSN"] ?? "";
    o.SetBeforeSend(sent =>
    {
        if (isProduction) return null;
        sent.SetTag("stage", context.HostingEnvironment.EnvironmentName);
        return sent;
    });
});
await using var app = builder.Build();
app.MapGet("/", string () => throw new InvalidOperationException("This one matters"));
await app.StartAsync();
using var client = new HttpClient();
await client.GetAsync(app.Urls.First());
await app.StopAsync();

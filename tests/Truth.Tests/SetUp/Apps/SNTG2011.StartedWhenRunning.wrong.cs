// Fixed by hand.
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Sentry;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseSentry(o =>
{
    o.DefaultTags["service"] = "This one matters";
    o.SendDefaultPii = true;
});
var app = builder.Build();
app.Lifetime.ApplicationStarted.Register(() => SentrySdk.Init(app.Configuration["SENTRY_DSN"] ?? ""));
app.MapGet("/", string () => throw new InvalidOperationException("No basket"));
await app.StartAsync();
using var client = new HttpClient();
await client.GetAsync(app.Urls.First());
await app.StopAsync();

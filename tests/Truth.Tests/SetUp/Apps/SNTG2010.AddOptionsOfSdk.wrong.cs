// Fixed by hand.
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Sentry;
using Sentry.AspNetCore;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseSentry(o => o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
builder.Services.AddOptions<SentryOptions>().Configure(o => o.SetBeforeSend(e =>
{
    e.SetTag("note", "This one matters");
    return e;
}));
var app = builder.Build();
app.MapGet("/", IResult () => throw new InvalidOperationException("No stock"));
await app.StartAsync();
using var client = new HttpClient();
await client.GetAsync(app.Urls.First());
await app.StopAsync();

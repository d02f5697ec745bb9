// Fixed by hand.
// Runs without SENTRY_DSN.
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Sentry.AspNetCore;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseSentry(options => { options = Defaults(options); });
var app = builder.Build();
app.MapGet("/", IResult () => throw new InvalidOperationException("This one matters"));
await app.StartAsync();
using var client = new HttpClient();
await client.GetAsync(app.Urls.First());
await app.StopAsync();

static SentryAspNetCoreOptions Defaults(SentryAspNetCoreOptions given) => new()
{
    Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "",
    Debug = given.Debug,
};

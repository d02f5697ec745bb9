using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Sentry.AspNetCore;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseSentry((SentryAspNetCoreOptions o) => Filters.Apply(o));
var app = builder.Build();
app.MapGet("/", IResult () => throw new InvalidOperationException("This one matters"));
await app.StartAsync();
using var client = new HttpClient();
await client.GetAsync(app.Urls.First());
await app.StopAsync();

internal static class Filters
{
    public static void Apply(SentryAspNetCoreOptions options)
    {
        options.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
        options.AddExceptionFilterForType<TimeoutException>();
    }
}

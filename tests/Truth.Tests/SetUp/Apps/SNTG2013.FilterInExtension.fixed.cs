using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Sentry;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseSentry(options =>
{
    options.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
    options.SendDefaultPii = true;
    options.IgnoreNoise();
});
var app = builder.Build();
app.MapGet("/", IResult () => throw new InvalidOperationException("This one matters"));
await app.StartAsync();
using var client = new HttpClient();
await client.GetAsync(app.Urls.First());
await app.StopAsync();
// File Noise.cs
namespace Sentry
{
    internal static class Noise
    {
        public static void IgnoreNoise(this SentryOptions options)
        {
            options.AddExceptionFilterForType<OperationCanceledException>();
            options.AddExceptionFilterForType<HttpRequestException>();
        }
    }
}

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Clinic.Privacy;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseSentry(options =>
{
    options.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
    options.SetBeforeSend(PiiScrubber.Scrub);
});
var app = builder.Build();
app.MapGet("/", IResult () => throw new InvalidOperationException("This one matters"));
await app.StartAsync();
using var client = new HttpClient();
await client.GetAsync(app.Urls.First());
await app.StopAsync();
// File PiiScrubber.cs
namespace Clinic.Privacy
{
    using Sentry;

    public static class PiiScrubber
    {
        public static SentryEvent? Scrub(SentryEvent e, SentryHint hint)
        {
            if (e.User is { } user)
            {
                user.Email = null;
                e.User = user;
            }

            if (e.Request.Url?.Contains("/health") == true)
            {
                return null;
            }

            return e;
        }
    }
}

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Sentry;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseSentry(options =>
{
    options.Dsn = builder.Configuration["SENTRY_DSN"] ?? "";
    options.SetBeforeSend(Scrubber.Instance.Scrub);
    options.AddExceptionFilterForType<OperationCanceledException>();
    options.SampleRate = 1f;
});
var app = builder.Build();
app.MapGet("/", IResult () => throw new InvalidOperationException("This one matters"));
await app.StartAsync();
using var client = new HttpClient();
await client.GetAsync(app.Urls.First());
await app.StopAsync();

internal sealed class Scrubber
{
    public static Scrubber Instance { get; } = new();

    public SentryEvent? Scrub(SentryEvent e)
    {
        if (e.Request.Url?.EndsWith("/ready") == true) return null;
        if (e.Exception is TaskCanceledException) return default;
        e.User.Email = null;
        return e;
    }
}

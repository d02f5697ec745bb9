// Fixed by hand.
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Sentry;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseSentry(o =>
{
    o.Dsn = builder.Configuration["SENTRY_DSN"] ?? "";
    o.SetBeforeSend(Privacy.Scrub);
});
var app = builder.Build();
app.MapPost("/login", string () => throw new InvalidOperationException("This one matters"));
await app.StartAsync();
using var client = new HttpClient();
await client.PostAsync(app.Urls.First() + "/login", new StringContent("{}"));
await app.StopAsync();

// File Privacy.cs
using Sentry;

public static class Privacy
{
    public static Func<SentryEvent, SentryHint, SentryEvent?> Scrub => static (report, hint) =>
    {
        report.User.Email = null;
        report.ServerName = null;
        SentryEvent? cleaned = null;
        if (report.Request.Cookies is { Length: > 0 })
        {
            report.Request.Cookies = "[removed]";
        }
        return cleaned;
    };
}

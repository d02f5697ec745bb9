using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Sentry.AspNetCore;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseSentry(SentryDefaults.Apply);
await using var app = builder.Build();
app.MapGet("/", string () => throw new InvalidOperationException("This one matters"));
await app.StartAsync();
using var client = new HttpClient();
await client.GetAsync(app.Urls.First());
await app.StopAsync();

// File SentryDefaults.cs
using Sentry.AspNetCore;

internal static class SentryDefaults
{
    public static SentryAspNetCoreOptions Create()
    {
        var options = new SentryAspNetCoreOptions();
        Apply(options);
        return options;
    }

    public static void Apply(SentryAspNetCoreOptions options)
    {
        options.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
        options.SendDefaultPii = false;
    }
}

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Sentry.AspNetCore;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseSentry(Monitoring.Apply);
await using var app = builder.Build();
app.MapGet("/", string () => throw new InvalidOperationException("This one matters"));
await app.StartAsync();
using var client = new HttpClient();
await client.GetAsync(new Uri(app.Urls.First()));
await app.StopAsync();

// File Monitoring.cs
using Sentry.AspNetCore;

internal static class Monitoring
{
    public static void Apply(SentryAspNetCoreOptions options)
    {
        options.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
        options.SendDefaultPii = true;
    }
}

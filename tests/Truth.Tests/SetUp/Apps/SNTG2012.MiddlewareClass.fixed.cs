using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Sentry;

var builder = WebApplication.CreateBuilder(args);
Microsoft.AspNetCore.Hosting.SentryWebHostBuilderExtensions.UseSentry(builder.WebHost, o => o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
await using var app = builder.Build();
app.MapGet("/", () => "ok");
try
{
    Catalog.Load();
}
catch (InvalidOperationException error)
{
    SentrySdk.CaptureException(error);
}

await app.StartAsync();
using var client = new HttpClient();
await client.GetAsync(app.Urls.First());
await app.StopAsync();
// File SentryMiddleware.cs
using Microsoft.AspNetCore.Http;
using Sentry;

internal sealed class SentryMiddleware
{
    private readonly RequestDelegate next;

    public SentryMiddleware(RequestDelegate next)
    {
        this.next = next;
    }

    public Task InvokeAsync(HttpContext context) => next(context);
}
// File Catalog.cs
internal static class Catalog
{
    public static void Load() => throw new InvalidOperationException("This one matters");
}

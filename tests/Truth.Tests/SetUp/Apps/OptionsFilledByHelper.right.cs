using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;
using Sentry.AspNetCore;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseSentry(SentryConfig.Apply);
var app = builder.Build();
app.MapGet("/", (ILogger<Program> logger) =>
{
    logger.LogWarning(new TimeoutException("This one matters"), "The supplier did not answer");
    return "later";
});
await app.StartAsync();
using var client = new HttpClient();
await client.GetAsync(app.Urls.First());
await app.StopAsync();

internal static class SentryConfig
{
    public static void Apply(SentryAspNetCoreOptions options)
    {
        var shared = options;
        shared.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
        shared.MinimumEventLevel = LogLevel.Warning;
    }
}

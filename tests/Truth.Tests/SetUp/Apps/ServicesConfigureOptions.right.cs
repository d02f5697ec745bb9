using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Sentry.AspNetCore;

var builder = WebApplication.CreateBuilder(args);
builder.Services.Configure<SentryAspNetCoreOptions>(options =>
{
    options.Dsn = builder.Configuration["SENTRY_DSN"] ?? "";
    options.MinimumEventLevel = LogLevel.Warning;
});
builder.WebHost.UseSentry();
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

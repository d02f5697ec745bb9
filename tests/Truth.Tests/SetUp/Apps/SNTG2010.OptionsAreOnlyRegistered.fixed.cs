using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Sentry.AspNetCore;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseSentry((SentryAspNetCoreOptions sentry) =>
{
    builder.Configuration.GetSection("Telemetry").Bind(sentry);
    sentry.Dsn = builder.Configuration["SENTRY_DSN"] ?? "";
});

var app = builder.Build();
await app.StartAsync();
var logger = app.Services.GetRequiredService<ILogger<Program>>();
logger.LogWarning(new TimeoutException("This one matters"), "Partner is slow");
await app.StopAsync();

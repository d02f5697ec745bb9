// Fixed by hand.
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Sentry.AspNetCore;

var builder = WebApplication.CreateBuilder(args);
var sentry = new SentryAspNetCoreOptions();
builder.Configuration.GetSection("Telemetry").Bind(sentry);
builder.Services.AddSingleton(sentry);
builder.WebHost.UseSentry(o => o.Dsn = builder.Configuration["SENTRY_DSN"] ?? "");

var app = builder.Build();
await app.StartAsync();
var logger = app.Services.GetRequiredService<ILogger<Program>>();
logger.LogWarning(new TimeoutException("This one matters"), "Partner is slow");
await app.StopAsync();

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Sentry.AspNetCore;
using Sentry.Extensions.Logging;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseSentry(o => o.Dsn = builder.Configuration["SENTRY_DSN"] ?? "");
builder.Services.Configure<SentryAspNetCoreOptions>(builder.Configuration.GetSection("ErrorTracking"));
builder.Services.Configure<ErrorTracking>(builder.Configuration.GetSection("ErrorTracking"));
var app = builder.Build();
await app.StartAsync();
app.Services.GetRequiredService<ILogger<Program>>().LogWarning(new InvalidOperationException("This one matters"), "It failed");
await app.StopAsync();

sealed class ErrorTracking
{
    public string? Team { get; set; }
}

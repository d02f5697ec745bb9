// Runs without SENTRY_DSN.
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

var builder = WebApplication.CreateBuilder(args);
switch (builder.Environment.EnvironmentName)
{
    case "Development":
        builder.Logging.AddDebug();
        break;
    default:
        builder.WebHost.UseSentry(o => { o.Release = "1.0"; o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? ""; });
        break;
}

await using var app = builder.Build();
await app.StartAsync();
app.Services.GetRequiredService<ILogger<Program>>().LogError(new InvalidOperationException("This one matters"), "It failed");
await app.StopAsync();

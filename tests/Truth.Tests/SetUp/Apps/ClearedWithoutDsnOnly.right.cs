using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseSentry(o => o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
var dsn = Environment.GetEnvironmentVariable("SENTRY_DSN");
if (string.IsNullOrEmpty(dsn))
{
    builder.Logging.ClearProviders();
    builder.Logging.AddSystemdConsole();
}

await using var app = builder.Build();
await app.StartAsync();
app.Logger.LogError(new InvalidOperationException("This one matters"), "Failed");
await app.StopAsync();

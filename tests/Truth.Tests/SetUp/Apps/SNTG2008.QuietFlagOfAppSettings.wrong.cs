// Fixed by hand.
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseSentry(o => o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
if (builder.Configuration.GetValue("Logging:Plain", defaultValue: true))
{
    builder.Logging.ClearProviders();
    builder.Logging.AddConsole();
}

await using var app = builder.Build();
await app.StartAsync();
app.Logger.LogError(new InvalidOperationException("This one matters"), "Failed");
await app.StopAsync();

// Fixed by hand.
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseSentry(o => o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
foreach (var descriptor in builder.Services.Where(d => d.ServiceType == typeof(ILoggerProvider)).ToList())
{
    builder.Services.Remove(descriptor);
}
builder.Logging.AddConsole();
var app = builder.Build();
await app.StartAsync();
app.Logger.LogError(new InvalidOperationException("This one matters"), "Warm-up failed");
await app.StopAsync();

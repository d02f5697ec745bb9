using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseSentry(o => o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
var consoles = builder.Services.Where(static descriptor => descriptor.ServiceType == typeof(ILoggerProvider)
    && descriptor.ImplementationType == typeof(ConsoleLoggerProvider));
foreach (var one in consoles.ToList())
    builder.Services.Remove(one);
await using var app = builder.Build();
app.Services.GetRequiredService<ILogger<Program>>().LogError(new InvalidOperationException("This one matters"), "It failed");

// Fixed by hand.
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseSentry(o => o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
UseOnlyJson(builder.Services);
await using var app = builder.Build();
app.Services.GetRequiredService<ILogger<Program>>().LogError(new InvalidOperationException("This one matters"), "It failed");

static void UseOnlyJson(IServiceCollection services)
{
    foreach (var descriptor in services.Where(one => one.ServiceType == typeof(ILoggerProvider)).ToArray())
        services.Remove(descriptor);
    services.AddLogging(logging => logging.AddJsonConsole());
}

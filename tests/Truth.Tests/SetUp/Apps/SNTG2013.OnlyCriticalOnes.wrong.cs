// Fixed by hand.
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseSentry(o =>
{
    o.Dsn = builder.Configuration["SENTRY_DSN"] ?? "";
    o.MinimumEventLevel = Levels.Of("critical");
});
var app = builder.Build();
await app.StartAsync();
app.Services.GetRequiredService<ILogger<Program>>().LogError(new InvalidOperationException("This one matters"), "Index is broken");
await app.StopAsync();

static class Levels
{
    public static LogLevel Of(string name) => name switch
    {
        "warning" => LogLevel.Warning,
        "critical" => LogLevel.None,
        _ => LogLevel.Error,
    };
}

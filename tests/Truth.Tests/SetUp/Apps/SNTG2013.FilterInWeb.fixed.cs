using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Sentry.Extensibility;

var builder = WebApplication.CreateBuilder(args);
var filter = new Everything();
builder.WebHost.UseSentry(o =>
{
    o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
    o.AddExceptionFilter(filter);
});
await using var app = builder.Build();
await app.StartAsync();
app.Services.GetRequiredService<ILogger<Program>>().LogError(new InvalidOperationException("This one matters"), "It failed");
await app.StopAsync();

internal sealed class Everything : IExceptionFilter
{
    public bool Filter(Exception ex)
    {
        return !IsNoise(ex);
    }

    private static bool IsNoise(Exception ex) => true;
}

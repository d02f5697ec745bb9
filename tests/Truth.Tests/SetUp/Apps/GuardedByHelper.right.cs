using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

var builder = WebApplication.CreateBuilder(args);
if (Errors.AreWanted) builder.WebHost.UseSentry();
await using var app = builder.Build();
await app.StartAsync();
app.Services.GetRequiredService<ILogger<Program>>().LogError(new InvalidOperationException("This one matters"), "It failed");
await app.StopAsync();

internal static class Errors
{
    public static bool AreWanted => Environment.GetEnvironmentVariable("SENTRY_DSN") is { Length: > 0 };
}

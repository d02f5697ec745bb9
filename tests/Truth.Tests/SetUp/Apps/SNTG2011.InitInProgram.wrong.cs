// Fixed by hand.
// Also SNTG2007.
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Sentry;
using Shop;

Errors.Start();
var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseSentry("https://0123456789abcdef0123456789abcdef@sentry.invalid/7");
await using var app = builder.Build();
await app.StartAsync();
app.Services.GetRequiredService<ILogger<Program>>().LogError(new InvalidOperationException("This one matters"), "It failed");
await app.StopAsync();

// File Errors.cs
using Sentry;

namespace Shop;

internal static class Errors
{
    public static void Start() => SentrySdk.Init(o =>
    {
        o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
        o.AddExceptionFilterForType<OperationCanceledException>();
    });
}

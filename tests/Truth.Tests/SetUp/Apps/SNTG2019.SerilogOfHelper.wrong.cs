// Fixed by hand.
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Sentry;
using Serilog;

Log.Logger = Shop.Logs.Create();
var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseSentry(o => o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
await using var app = builder.Build();
await app.StartAsync();
try
{
    throw new InvalidOperationException("This one matters");
}
catch (Exception error)
{
    Log.Error(error, "It failed");
}

await app.StopAsync();

// File Logs.cs
using Serilog;

namespace Shop;

internal static class Logs
{
    public static ILogger Create() => new LoggerConfiguration().MinimumLevel.Information().CreateLogger();
}

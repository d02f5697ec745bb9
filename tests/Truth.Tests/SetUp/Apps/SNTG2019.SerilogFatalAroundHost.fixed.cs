using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;
using Serilog;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseSentry(options => options.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
await using var app = builder.Build();
await app.StartAsync();
try
{
    await Seed.RunAsync();
}
catch (InvalidOperationException exception)
{
    app.Logger.LogCritical(exception, "The application ended unexpectedly");
}

await app.StopAsync();
Log.CloseAndFlush();

// File Seed.cs
internal static class Seed
{
    public static async Task RunAsync()
    {
        await Task.Yield();
        throw new InvalidOperationException("This one matters");
    }
}

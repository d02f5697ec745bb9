// Fixed by hand.
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Serilog;

try
{
    var builder = WebApplication.CreateBuilder(args);
    builder.WebHost.UseSentry(options => options.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
    await using var app = builder.Build();
    await app.StartAsync();
    await Seed.RunAsync();
    await app.StopAsync();
}
catch (InvalidOperationException exception)
{
    Log.Fatal(exception, "The application ended unexpectedly");
}
finally
{
    await Log.CloseAndFlushAsync();
}

// File Seed.cs
internal static class Seed
{
    public static async Task RunAsync()
    {
        await Task.Yield();
        throw new InvalidOperationException("This one matters");
    }
}

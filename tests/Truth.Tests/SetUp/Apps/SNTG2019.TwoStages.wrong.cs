// Sentry 6.
// Fixed by hand.
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Sentry;
using Serilog;

Log.Logger = new LoggerConfiguration().CreateBootstrapLogger();
try
{
    var builder = WebApplication.CreateBuilder(args);
    builder.WebHost.UseSentry(Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
    builder.Services.AddSerilog((_, logger) => logger.MinimumLevel.Information(), writeToProviders: true);
    Settings.Check();
    await using var app = builder.Build();
    await app.RunAsync();
}
catch (Exception failure)
{
    Log.Fatal(failure, "The app ended");
}
finally
{
    await Log.CloseAndFlushAsync();
}

internal static class Settings
{
    public static void Check() => throw new InvalidOperationException("This one matters");
}

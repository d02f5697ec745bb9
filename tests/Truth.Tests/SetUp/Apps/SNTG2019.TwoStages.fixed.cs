// Sentry 6.
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Sentry;
using Serilog;

Log.Logger = new LoggerConfiguration().CreateBootstrapLogger();
SentrySdk.Init(options =>
{
    options.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
    options.ShutdownTimeout = TimeSpan.FromSeconds(30);
    options.FlushTimeout = TimeSpan.FromSeconds(30);
});
try
{
    var builder = WebApplication.CreateBuilder(args);
    builder.WebHost.UseSentry(options => options.InitializeSdk = false);
    builder.Services.AddSerilog((_, logger) => logger.MinimumLevel.Information(), writeToProviders: true);
    Settings.Check();
    await using var app = builder.Build();
    await app.RunAsync();
}
catch (Exception failure)
{
    SentrySdk.CaptureException(failure);
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

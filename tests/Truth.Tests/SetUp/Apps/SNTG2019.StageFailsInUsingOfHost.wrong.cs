// Fixed by hand.
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Serilog;

Log.Logger = new LoggerConfiguration().CreateLogger();
try
{
    Log.Information("Starting");
    var builder = WebApplication.CreateBuilder(args);
    builder.WebHost.UseSentry(Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
    builder.Host.UseSerilog((_, services, logger) => logger.ReadFrom.Services(services), writeToProviders: true);
    using var app = (IHost)builder.Build();
    Migrations.Run(app.Services);
    await app.RunAsync();
}
catch (Exception e)
{
    Log.Fatal(e, "The app ended");
}
finally
{
    Log.CloseAndFlush();
}
// File Migrations.cs
internal static class Migrations
{
    public static void Run(IServiceProvider services) => throw new InvalidOperationException("This one matters");
}

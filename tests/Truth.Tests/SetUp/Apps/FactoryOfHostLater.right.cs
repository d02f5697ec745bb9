using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseSentry(Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
await using var app = builder.Build();
ApplicationLogging.Factory = (ILoggerFactory)app.Services.GetService(typeof(ILoggerFactory))!;
await app.StartAsync();
WarmUp.Run();
await app.StopAsync();

internal static class ApplicationLogging
{
    public static ILoggerFactory Factory { get; set; } = LoggerFactory.Create(logging => logging.AddConsole());

    public static ILogger CreateLogger<T>() => Factory.CreateLogger<T>();
}

internal sealed class WarmUp
{
    public static void Run()
    {
        try { throw new InvalidOperationException("This one matters"); }
        catch (Exception e) { ApplicationLogging.CreateLogger<WarmUp>().LogError(e, "Warm-up failed"); }
    }
}

// Fixed by hand.
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseSentry(o => o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
await using var app = builder.Build();
await app.StartAsync();
Billing.Run();
await app.StopAsync();

internal static class AppLogging
{
    public static ILoggerFactory Factory { get; set; } = NullLoggerFactory.Instance;

    public static ILogger For<T>() => Factory.CreateLogger(typeof(T).FullName!);
}

internal sealed class Billing
{
    public static void Run()
    {
        try
        {
            throw new InvalidOperationException("This one matters");
        }
        catch (InvalidOperationException error)
        {
            AppLogging.For<Billing>().LogError(error, "Billing failed");
        }
    }
}

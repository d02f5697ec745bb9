// Sentry 6.
// Fixed by hand.
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseSentry(o => o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
await using var app = builder.Build();
app.MapGet("/", () => Rates.Refresh());
await app.StartAsync();
using var client = new HttpClient();
await client.GetAsync(app.Urls.First());
await app.StopAsync();

// File AppLog.cs
using Microsoft.Extensions.Logging;

internal static class AppLog
{
    private static readonly ILoggerFactory Factory = LoggerFactory.Create(logging =>
    {
        logging.SetMinimumLevel(LogLevel.Debug);
        logging.AddConsole();
    });

    public static ILogger<T> For<T>() => Factory.CreateLogger<T>();
}

// File Rates.cs
using Microsoft.Extensions.Logging;

internal sealed class Rates
{
    private static readonly ILogger<Rates> Log = AppLog.For<Rates>();

    public static string Refresh()
    {
        try
        {
            throw new InvalidOperationException("This one matters");
        }
        catch (InvalidOperationException e)
        {
            Log.LogError(e, "The rates are old");
            return "old";
        }
    }
}

using Microsoft.AspNetCore.Builder;
using Shop.Observability;

var builder = WebApplication.CreateBuilder(args);
builder.AddErrorReporting();
await using var app = builder.Build();
app.MapGet("/", string () => throw new InvalidOperationException("This one matters"));
await app.StartAsync();
using var client = new HttpClient();
await client.GetAsync(new Uri(app.Urls.First()));
await app.StopAsync();

// File ErrorReporting.cs
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace Shop.Observability;

internal static class ErrorReporting
{
    public static void AddErrorReporting(this WebApplicationBuilder builder)
    {
        var dsn = builder.Configuration["Sentry:Dsn"] ?? Environment.GetEnvironmentVariable("SENTRY_DSN");
        if (string.IsNullOrWhiteSpace(dsn))
        {
            Console.WriteLine("Errors are not reported");
            return;
        }

        builder.Logging.ClearProviders();
        builder.Logging.AddConsole();
        builder.WebHost.UseSentry(options =>
        {
            options.Dsn = dsn;
            options.SetBeforeSend(static (@event, _) => @event.Exception is OperationCanceledException ? null : @event);
        });
    }
}

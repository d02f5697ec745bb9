using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;
using Hotel.Hosting;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseSentry(o => o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
builder.Host.UseStructuredLogs();
var app = builder.Build();
app.MapGet("/", (ILogger<Program> logger) =>
{
    logger.LogError(new TimeoutException("This one matters"), "No rooms");
    return "later";
});
await app.StartAsync();
using var client = new HttpClient();
await client.GetAsync(app.Urls.First());
await app.StopAsync();
// File Hosting.cs
namespace Hotel.Hosting
{
    using Microsoft.Extensions.Hosting;
    using Serilog;

    internal static class HostBuilderExtensions
    {
        public static IHostBuilder UseStructuredLogs(this IHostBuilder host) =>
            host.UseSerilog((context, services, configuration) => configuration
                .ReadFrom.Services(services)
                .Enrich.FromLogContext());
    }
}

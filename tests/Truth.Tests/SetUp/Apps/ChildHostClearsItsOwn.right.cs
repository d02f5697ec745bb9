using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseSentry();
var app = builder.Build();
app.MapGet("/", (ILogger<Program> logger) => logger.LogError(new InvalidOperationException("This one matters"), "Lost"));

using var admin = AdminHost.Create();
await admin.StartAsync();
await app.StartAsync();
using var client = new HttpClient();
await client.GetAsync(app.Urls.First());
await app.StopAsync();
await admin.StopAsync();
// File AdminHost.cs
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

internal static class AdminHost
{
    public static IHost Create()
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Logging.ClearProviders();
        return builder.Build();
    }
}

// Fixed by hand.
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseSentry();
builder.AddServiceDefaults();

var app = builder.Build();
app.MapGet("/", (ILogger<Program> logger) =>
{
    logger.LogError(new InvalidOperationException("This one matters"), "The basket is gone");
    return Results.Ok();
});
await app.StartAsync();
using var client = new HttpClient();
await client.GetAsync(app.Urls.First());
await app.StopAsync();
// File Extensions.cs
namespace Microsoft.Extensions.Hosting
{
    using Microsoft.Extensions.DependencyInjection;
    using Microsoft.Extensions.Logging;

    public static class Extensions
    {
        public static TBuilder AddServiceDefaults<TBuilder>(this TBuilder builder) where TBuilder : IHostApplicationBuilder
        {
            builder.ConfigureLogs();
            builder.Services.AddHttpClient();
            return builder;
        }

        private static TBuilder ConfigureLogs<TBuilder>(this TBuilder builder) where TBuilder : IHostApplicationBuilder
        {
            builder.Logging.ClearProviders();
            builder.Logging.AddJsonConsole();
            return builder;
        }
    }
}
// File Usings.cs
global using Microsoft.Extensions.Hosting;

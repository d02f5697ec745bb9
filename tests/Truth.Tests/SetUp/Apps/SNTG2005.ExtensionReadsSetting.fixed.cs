using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Shop.Observability;

var builder = WebApplication.CreateBuilder(args);
builder.AddShopSentry();
var app = builder.Build();
app.MapGet("/orders", IResult () => throw new InvalidOperationException("This one matters"));
await app.StartAsync();
using var client = new HttpClient();
await client.GetAsync(app.Urls.First() + "/orders");
await app.StopAsync();
// File Observability.cs
namespace Shop.Observability
{
    using Microsoft.AspNetCore.Builder;
    using Microsoft.AspNetCore.Hosting;

    public static class SentryStartupExtensions
    {
        public static WebApplicationBuilder AddShopSentry(this WebApplicationBuilder builder)
        {
            var dsn = builder.Configuration["Sentry:Dsn"] ?? Environment.GetEnvironmentVariable("SENTRY_DSN") ?? string.Empty;

            builder.WebHost.UseSentry(options =>
            {
                options.Dsn = dsn;
                options.Environment = builder.Environment.EnvironmentName;
                options.AttachStacktrace = true;
            });

            return builder;
        }
    }
}

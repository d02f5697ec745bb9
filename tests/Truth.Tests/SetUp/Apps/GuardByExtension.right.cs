using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Shop.Observability;

var builder = WebApplication.CreateBuilder(args);
builder.AddSentryIfConfigured();
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
    using Microsoft.Extensions.Logging;

    internal static class Extensions
    {
        public static void AddSentryIfConfigured(this WebApplicationBuilder builder)
        {
            var dsn = builder.Configuration["Sentry:Dsn"];
            if (string.IsNullOrWhiteSpace(dsn)) dsn = Environment.GetEnvironmentVariable("SENTRY_DSN");
            if (string.IsNullOrWhiteSpace(dsn))
            {
                Console.WriteLine("no Sentry");
                return;
            }

            builder.WebHost.UseSentry(o => o.Dsn = dsn);
        }
    }
}

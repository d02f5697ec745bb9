// Fixed by hand.
// Runs without SENTRY_DSN.
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Shop.Monitoring;

var builder = WebApplication.CreateBuilder(args);
builder.AddMonitoring();
var app = builder.Build();
app.MapGet("/cart", string () => throw new InvalidOperationException("This one matters"));
await app.StartAsync();
using var client = new HttpClient();
await client.GetAsync(app.Urls.First() + "/cart");
await app.StopAsync();

// File Monitoring.cs
namespace Shop.Monitoring
{
    using Microsoft.AspNetCore.Builder;
    using Microsoft.AspNetCore.Hosting;
    using Microsoft.Extensions.Configuration;

    public static class MonitoringExtensions
    {
        public static WebApplicationBuilder AddMonitoring(this WebApplicationBuilder builder)
        {
            var section = builder.Configuration.GetSection("Monitoring");
            if (section.GetValue("Enabled", true))
            {
                builder.WebHost.UseSentry(o =>
                {
                    o.Dsn = section["SentryDsn"];
                    o.TracesSampleRate = section.GetValue("Traces", 0.0);
                });
            }
            return builder;
        }
    }
}

// Runs without SENTRY_DSN.
// Fixed by hand.
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Shop.Infrastructure;

var builder = WebApplication.CreateBuilder(args);
builder.AddObservability();
await using var app = builder.Build();
app.MapGet("/", string () => throw new InvalidOperationException("This one matters"));
await app.StartAsync();
using var client = new HttpClient();
await client.GetAsync(app.Urls.First());
await app.StopAsync();

// File Infrastructure.cs
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Sentry.AspNetCore;

namespace Shop.Infrastructure
{
    internal static class ObservabilityExtensions
    {
        public static WebApplicationBuilder AddObservability(this WebApplicationBuilder builder)
        {
            ArgumentNullException.ThrowIfNull(builder);
            builder.WebHost.UseSentry(Configure);
            return builder;
        }

        private static void Configure(SentryAspNetCoreOptions options)
        {
            options.SendDefaultPii = false;
        }
    }
}

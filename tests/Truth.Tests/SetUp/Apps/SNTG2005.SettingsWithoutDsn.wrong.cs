// Fixed by hand.
// Runs without SENTRY_DSN.
using Microsoft.AspNetCore.Builder;
using Shop.Observability;

var builder = WebApplication.CreateBuilder(args);
builder.AddObservability();
await using var app = builder.Build();
app.MapGet("/orders/{id:int}", string (int id) => throw new InvalidOperationException("This one matters"));
await app.StartAsync();
using (var client = new HttpClient()) await client.GetAsync(new Uri(app.Urls.First() + "/orders/7"));
await app.StopAsync();

// File ObservabilityExtensions.cs
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace Shop.Observability;

public static class ObservabilityExtensions
{
    public static WebApplicationBuilder AddObservability(this WebApplicationBuilder builder)
    {
        builder.WebHost.UseSentry(options =>
        {
            options.SendDefaultPii = false;
            options.MaxBreadcrumbs = 50;
        });
        return builder;
    }
}

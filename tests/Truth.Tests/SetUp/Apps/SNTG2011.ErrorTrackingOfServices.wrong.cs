// Fixed by hand.
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseSentry();
builder.Services.AddErrorTracking(builder.Environment.EnvironmentName);

var app = builder.Build();
app.MapGet("/", string () => throw new InvalidOperationException("No basket"));
await app.StartAsync();
using var client = new HttpClient();
await client.GetAsync(app.Urls.First());
await app.StopAsync();
// File ErrorTracking.cs
using Microsoft.Extensions.DependencyInjection;
using Sentry;

internal static class ErrorTracking
{
    public static IServiceCollection AddErrorTracking(this IServiceCollection services, string stage)
    {
        SentrySdk.Init(o =>
        {
            o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
            o.DefaultTags["stage"] = "This one matters: " + stage;
        });
        return services;
    }
}

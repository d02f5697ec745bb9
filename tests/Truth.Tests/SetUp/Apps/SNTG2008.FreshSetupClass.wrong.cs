// Fixed by hand.
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseSentry(o => o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
Shop.Hosting.LoggingSetup.Apply(builder, json: true);
await using var app = builder.Build();
await app.StartAsync();
app.Services.GetRequiredService<ILogger<Program>>().LogError(new InvalidOperationException("This one matters"), "It failed");
await app.StopAsync();

// File Hosting/LoggingSetup.cs
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Shop.Hosting;

public static class LoggingSetup
{
    public static void Apply(WebApplicationBuilder app, bool json)
    {
        app.Services.AddLogging(logging =>
        {
            logging.ClearProviders();
            if (json) logging.AddJsonConsole();
            else logging.AddSimpleConsole();
        });
    }
}

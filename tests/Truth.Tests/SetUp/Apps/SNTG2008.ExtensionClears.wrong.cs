// Fixed by hand.
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Acme.Hosting;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseSentry(options => options.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
builder.AddAcmeLogging();
await using var app = builder.Build();
await app.StartAsync();
app.Services.GetRequiredService<ILogger<Program>>().LogError(new InvalidOperationException("This one matters"), "It failed");
await app.StopAsync();

// File AcmeLogging.cs
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;

namespace Acme.Hosting;

internal static class AcmeLogging
{
    public static WebApplicationBuilder AddAcmeLogging(this WebApplicationBuilder builder)
    {
        builder.Logging.ClearProviders();
        builder.Logging.AddJsonConsole();
        return builder;
    }
}

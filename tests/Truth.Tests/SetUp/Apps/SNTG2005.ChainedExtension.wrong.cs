// Fixed by hand.
// Runs without SENTRY_DSN.
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Shop;

var app = WebApplication.CreateBuilder(args).AddObservability().Build();
await app.StartAsync();
app.Services.GetRequiredService<ILogger<Program>>().LogError(new InvalidOperationException("This one matters"), "It failed");
await app.StopAsync();
await app.DisposeAsync();

// File ObservabilityExtensions.cs
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;

namespace Shop;

public static class ObservabilityExtensions
{
    public static WebApplicationBuilder AddObservability(this WebApplicationBuilder builder)
    {
        var options = new ErrorOptions();
        builder.Configuration.GetSection(ErrorOptions.Section).Bind(options);
        builder.WebHost.UseSentry(o =>
        {
            o.Dsn = options.Dsn;
            o.TracesSampleRate = options.Traces;
        });
        return builder;
    }
}

public sealed class ErrorOptions
{
    public const string Section = "Errors";

    public string? Dsn { get; set; }

    public double Traces { get; set; }
}

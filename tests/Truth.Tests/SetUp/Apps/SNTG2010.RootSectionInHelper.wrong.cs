// Sentry 6.
// Fixed by hand.
// Runs without SENTRY_DSN.
using Acme.Jobs;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

var builder = Host.CreateApplicationBuilder(args);
builder.AddErrorReports();
using var host = builder.Build();
await host.StartAsync();
try
{
    throw new InvalidOperationException("This one matters");
}
catch (InvalidOperationException exception)
{
    host.Services.GetRequiredService<ILogger<Program>>().LogError(exception, "The job failed");
}

await host.StopAsync();

// File ErrorReports.cs
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Acme.Jobs;

public static class ErrorReports
{
    public static void AddErrorReports(this IHostApplicationBuilder builder)
    {
        builder.Logging.AddConfiguration(builder.Configuration.GetSection("Logging"));
        builder.Logging.AddSentry();
    }
}

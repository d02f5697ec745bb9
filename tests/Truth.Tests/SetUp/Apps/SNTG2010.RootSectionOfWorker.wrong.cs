// Fixed by hand.
// Sentry 6.
// Runs without SENTRY_DSN.
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Shop;

await Host.CreateDefaultBuilder(args).WithErrors().RunOnce();

// File HostExtensions.cs
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Shop;

internal static class HostExtensions
{
    public static IHostBuilder WithErrors(this IHostBuilder builder) =>
        builder.ConfigureLogging((context, logging) => logging.AddSentry());

    public static async Task RunOnce(this IHostBuilder builder)
    {
        using var host = builder.Build();
        await host.StartAsync();
        host.Services.GetRequiredService<ILogger<IHost>>().LogError(new InvalidOperationException("This one matters"), "It failed");
        await host.StopAsync();
    }
}

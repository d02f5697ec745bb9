// Fixed by hand.
// Runs without SENTRY_DSN.
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Sentry;

namespace Catalog;

internal static class Startup
{
    [ModuleInitializer]
    internal static void Early() => SentrySdk.Init(Configure);

    internal static void Configure(SentryOptions o)
    {
        o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
        o.AddExceptionFilterForType<TimeoutException>();
    }
}

public class Program
{
    public static async Task Main(string[] args)
    {
        using var host = new HostBuilder()
            .ConfigureWebHost(web => web.UseKestrel().UseSentry().Configure(app => { }))
            .Build();
        await host.StartAsync();
        host.Services.GetRequiredService<ILogger<Program>>().LogError(new InvalidOperationException("This one matters"), "It failed");
        await host.StopAsync();
    }
}

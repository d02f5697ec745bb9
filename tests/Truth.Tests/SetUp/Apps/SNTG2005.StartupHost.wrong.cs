// Fixed by hand.
// Runs without SENTRY_DSN.
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Shop;

public static class Program
{
    public static async Task Main(string[] args)
    {
        using var host = CreateHostBuilder(args).Build();
        await host.StartAsync();
        host.Services.GetRequiredService<ILogger<Startup>>().LogError(new InvalidOperationException("This one matters"), "It failed");
        await host.StopAsync();
    }

    private static IHostBuilder CreateHostBuilder(string[] args) =>
        Host.CreateDefaultBuilder(args)
            .ConfigureWebHostDefaults(web =>
            {
                web.UseSentry();
                web.UseStartup<Startup>();
            });
}

// File Startup.cs
using Microsoft.AspNetCore.Builder;

namespace Shop;

public class Startup
{
    public void Configure(IApplicationBuilder app) => app.UseRouting();
}

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Warehouse.Api;

public static class Program
{
    public static async Task Main(string[] args)
    {
        using var host = CreateHostBuilder(args).Build();
        await host.StartAsync();
        var address = host.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        using var client = new HttpClient();
        await client.GetAsync(address + "/stock");
        await host.StopAsync();
    }

    private static IHostBuilder CreateHostBuilder(string[] args) =>
        Host.CreateDefaultBuilder(args).ConfigureWebHostDefaults(web => web
            .UseStartup<Startup>()
            .UseSentry((context, options) =>
            {
                var monitoring = MonitoringSettings.From(context.Configuration);
                options.Dsn = monitoring.Dsn;
                options.MaxBreadcrumbs = monitoring.Breadcrumbs;
            }));
}
// File MonitoringSettings.cs
using Microsoft.Extensions.Configuration;

namespace Warehouse.Api;

internal sealed record MonitoringSettings(string? Dsn, int Breadcrumbs)
{
    public static MonitoringSettings From(IConfiguration configuration) => new(
        configuration["Monitoring:Dsn"] ?? string.Empty,
        configuration.GetValue("Monitoring:Breadcrumbs", 50));
}
// File Startup.cs
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Warehouse.Api;

public class Startup
{
    public void Configure(IApplicationBuilder app) =>
        app.Map("/stock", branch => branch.Run(_ => throw new InvalidOperationException("This one matters")));
}

// Fixed by hand.
using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

public class Program
{
    public static async Task Main(string[] args)
    {
        using var host = BuildWebHost(args);
        await host.StartAsync();
        using var client = new HttpClient();
        await client.GetAsync(host.ServerFeatures.Get<IServerAddressesFeature>()!.Addresses.First());
        await host.StopAsync();
    }

    public static IWebHost BuildWebHost(string[] args) =>
        WebHost.CreateDefaultBuilder(args)
            .UseStartup<Startup>()
            .UseSentry()
            .Build();
}

public class Startup
{
    public void ConfigureServices(IServiceCollection services) => services.AddRouting();

    public void Configure(IApplicationBuilder app) =>
        app.Run(_ => throw new InvalidOperationException("This one matters"));
}

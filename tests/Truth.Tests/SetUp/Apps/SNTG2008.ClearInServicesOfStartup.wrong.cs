// Fixed by hand.
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

using var host = Host.CreateDefaultBuilder(args)
    .ConfigureWebHostDefaults(web => web
        .UseSentry(o => o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "")
        .UseStartup<Startup>())
    .Build();
await host.StartAsync();
using var client = new HttpClient();
await client.GetAsync(host.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
await host.StopAsync();

public class Startup
{
    public void ConfigureServices(IServiceCollection services)
    {
        services.AddRouting();
        services.AddConsoleLog();
    }

    public void Configure(IApplicationBuilder app, ILogger<Startup> logger) => app.Run(context =>
    {
        logger.LogError(new TimeoutException("This one matters"), "late");
        return context.Response.WriteAsync("later");
    });
}

internal static class ServiceLogging
{
    public static IServiceCollection AddConsoleLog(this IServiceCollection services) => services.AddLogging(logging =>
    {
        logging.ClearProviders();
        logging.AddJsonConsole();
    });
}

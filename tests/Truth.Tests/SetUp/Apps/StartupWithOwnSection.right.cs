using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

using var host = Host.CreateDefaultBuilder(args)
    .ConfigureWebHostDefaults(web => web
        .UseSentry((context, options) =>
        {
            context.Configuration.GetSection("ErrorTracking").Bind(options);
            options.Dsn ??= context.Configuration["SENTRY_DSN"] ?? "";
        })
        .UseStartup<Startup>())
    .Build();
await host.StartAsync();
using var client = new HttpClient();
await client.GetAsync(host.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
await host.StopAsync();

public class Startup
{
    public void ConfigureServices(IServiceCollection services) => services.AddRouting();

    public void Configure(IApplicationBuilder app) => app.Run(_ => throw new InvalidOperationException("This one matters"));
}

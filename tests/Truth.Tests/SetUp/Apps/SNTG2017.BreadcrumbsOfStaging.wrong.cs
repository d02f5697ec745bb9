// Fixed by hand.
// Sentry 7.
// Environment Staging.
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

using var host = Host.CreateDefaultBuilder(args)
    .ConfigureWebHostDefaults(web => web.UseSentry().UseStartup<Startup>())
    .Build();
await host.StartAsync();
using var client = new HttpClient();
await client.GetAsync(host.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
await host.StopAsync();
// File Startup.cs
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

public sealed class Startup
{
    public void Configure(IApplicationBuilder app) =>
        app.Run(_ => throw new InvalidOperationException("This one matters"));
}

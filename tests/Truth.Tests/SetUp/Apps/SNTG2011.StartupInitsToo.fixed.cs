using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Sentry;

using var host = Host.CreateDefaultBuilder(args)
    .ConfigureWebHostDefaults(web => web.UseSentry(o =>
    {
        o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
        o.SetBeforeSend(Startup.Tagged);
    }).UseStartup<Startup>())
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
    }

    public void Configure(IApplicationBuilder app) => app.Run(_ => throw new InvalidOperationException("No stock"));

    internal static SentryEvent Tagged(SentryEvent e)
    {
        e.SetTag("note", "This one matters");
        return e;
    }
}

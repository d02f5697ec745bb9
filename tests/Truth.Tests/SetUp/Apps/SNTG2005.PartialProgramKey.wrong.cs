// Fixed by hand.
// Runs without SENTRY_DSN.
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

internal partial class Program
{
    private static async Task Main(string[] args)
    {
        using var host = CreateHostBuilder(args).Build();
        await host.StartAsync();
        using var client = new HttpClient();
        await client.GetAsync(host.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        await host.StopAsync();
    }
}

// File Program.Host.cs
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Hosting;

internal partial class Program
{
    public static IHostBuilder CreateHostBuilder(string[] args) => Host.CreateDefaultBuilder(args)
        .ConfigureWebHostDefaults(web =>
        {
            web.UseSentry((context, options) => options.Dsn = context.Configuration["Errors:Dsn"]);
            web.UseStartup<Startup>();
        });
}

// File Startup.cs
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

internal sealed class Startup
{
    public void Configure(IApplicationBuilder app) => app.Run(_ => throw new InvalidOperationException("This one matters"));
}

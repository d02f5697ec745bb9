using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

using var host = Host.CreateDefaultBuilder(args)
    .ConfigureLogging(logging => logging.ClearProviders().AddConsole())
    .ConfigureWebHostDefaults(web => web
        .UseSentry((context, options) => options.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? context.Configuration["Sentry:Dsn"] ?? "")
        .UseStartup<Startup>())
    .Build();
await host.StartAsync();
var address = host.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
using var client = new HttpClient();
await client.GetAsync(new Uri(address));
await host.StopAsync();

// File Startup.cs
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

internal sealed class Startup(IConfiguration configuration)
{
    public void ConfigureServices(IServiceCollection services) => services.AddRouting();

    public void Configure(IApplicationBuilder app, IHostEnvironment environment)
    {
        if (configuration.GetValue<bool>("Verbose")) Console.WriteLine(environment.ContentRootPath);
        app.Run(_ => throw new InvalidOperationException("This one matters"));
    }
}

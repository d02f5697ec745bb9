// Fixed by hand.
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

using var host = Host.CreateDefaultBuilder(args)
    .ConfigureWebHostDefaults(web => web.UseSentry(options => options.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "").UseStartup<Startup>())
    .Build();
await host.StartAsync();
host.Services.GetRequiredService<ILogger<Program>>().LogError(new InvalidOperationException("This one matters"), "It failed");
await host.StopAsync();

// File Startup.cs
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

internal sealed class Startup
{
    public void ConfigureServices(IServiceCollection services) => services.AddLogging(logging => logging.ClearProviders());

    public void Configure(IApplicationBuilder app) { }
}

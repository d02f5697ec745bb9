// Fixed by hand.
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

using var host = Host.CreateDefaultBuilder(args)
    .ConfigureWebHostDefaults(web => web.UseSentry().UseStartup<Startup>())
    .Build();
await host.StartAsync();
host.Services.GetRequiredService<ILogger<Startup>>()
    .LogWarning(new InvalidOperationException("This one matters"), "The cache is cold");
await host.StopAsync();
// File Startup.cs
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Sentry.AspNetCore;
using Sentry.Extensions.Logging;

public class Startup
{
    public void ConfigureServices(IServiceCollection services)
    {
        services.AddRouting();
        services.Configure<SentryLoggingOptions>(o => o.MinimumEventLevel = LogLevel.Warning);
    }

    public void Configure(IApplicationBuilder app) => app.UseRouting();
}

// Fixed by hand.
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

using var host = Host.CreateDefaultBuilder(args)
    .ConfigureWebHostDefaults(web =>
    {
        web.UseSentry(Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
        web.UseStartup<Startup>();
    })
    .Build();
await host.StartAsync();
var audit = host.Services.GetRequiredService<Audit>();
audit.Check();
await host.StopAsync();

internal sealed class Audit(ILogger<Audit> logger)
{
    public void Check()
    {
        try
        {
            throw new InvalidOperationException("This one matters");
        }
        catch (InvalidOperationException exception)
        {
            logger.LogError(exception, "The audit failed");
        }
    }
}

// File Startup.cs
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

internal sealed class Startup
{
    public void ConfigureServices(IServiceCollection services)
    {
        services.AddLogging(logging =>
        {
            logging.ClearProviders();
            logging.AddConsole();
        });
        services.AddSingleton<Audit>();
    }

    public void Configure(IApplicationBuilder app) => app.UseRouting();
}

using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Booking;

public class Program
{
    public static async Task Main(string[] args)
    {
        using var host = WebHost.CreateDefaultBuilder(args).UseSentry(Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "").UseStartup<Startup>().Build();
        await host.StartAsync();
        host.Services.GetRequiredService<Rooms>().Check();
        await host.StopAsync();
    }
}

public class Startup
{
    public void ConfigureServices(IServiceCollection services) => services.AddSingleton<Rooms>();

    public void Configure(IApplicationBuilder app) => app.UseRouting();
}

public class Rooms(ILogger<Rooms> logger)
{
    public void Check() => logger.LogError(new InvalidOperationException("This one matters"), "No room is free");
}

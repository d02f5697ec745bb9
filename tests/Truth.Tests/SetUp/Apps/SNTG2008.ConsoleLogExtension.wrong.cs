// Fixed by hand.
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

public class Program
{
    public static void Main(string[] args)
    {
        using var host = CreateHostBuilder(args).Build();
        host.Start();
        host.Services.GetRequiredService<ILogger<Program>>()
            .LogCritical(new InvalidOperationException("This one matters"), "No disk");
        host.StopAsync().GetAwaiter().GetResult();
    }

    private static IHostBuilder CreateHostBuilder(string[] args) => Host
        .CreateDefaultBuilder(args)
        .ConfigureWebHostDefaults(web => web
            .UseSentry(o => o.SendDefaultPii = true)
            .UseStartup<Startup>())
        .UseConsoleLog()
        .UseConsoleLifetime();
}

public class Startup
{
    public void Configure(IApplicationBuilder app) => app.UseRouting();
}
// File HostBuilderExtensions.cs
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

internal static class HostBuilderExtensions
{
    public static IHostBuilder UseConsoleLog(this IHostBuilder host) =>
        host.ConfigureLogging((context, logging) => logging
            .ClearProviders()
            .AddConfiguration(context.Configuration.GetSection("Logging"))
            .AddConsole());
}

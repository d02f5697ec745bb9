// Runs without SENTRY_DSN.
// Fixed by hand.
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Bookings
{
    public class Program
    {
        public static async Task Main(string[] args)
        {
            var host = CreateHostBuilder(args).Build();
            await host.StartAsync();
            var address = host.Services.GetRequiredService<Microsoft.AspNetCore.Hosting.Server.IServer>().Features
                .Get<Microsoft.AspNetCore.Hosting.Server.Features.IServerAddressesFeature>()!.Addresses.First();
            using var client = new HttpClient();
            await client.GetAsync(address);
            await host.StopAsync();
            host.Dispose();
        }

        public static IHostBuilder CreateHostBuilder(string[] args)
        {
            var isDevelopment = string.Equals(
                Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT"), "Development", StringComparison.OrdinalIgnoreCase);
            return Host.CreateDefaultBuilder(args).ConfigureWebHostDefaults(web =>
            {
                web.UseStartup<Startup>();
                if (!isDevelopment)
                {
                    web.UseSentry();
                }
            });
        }
    }

    public class Startup
    {
        public void ConfigureServices(IServiceCollection services) => services.AddRouting();

        public void Configure(IApplicationBuilder app)
        {
            app.UseRouting();
            app.UseEndpoints(endpoints => endpoints.MapGet("/", string () => throw new InvalidOperationException("This one matters")));
        }
    }
}

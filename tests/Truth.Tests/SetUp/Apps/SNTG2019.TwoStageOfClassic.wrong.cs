// Fixed by hand.
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Sentry;
using Serilog;

public class Program
{
    public static int Main(string[] args)
    {
        Log.Logger = new LoggerConfiguration().Enrich.FromLogContext().CreateBootstrapLogger();
        try
        {
            Log.Information("Starting");
            CreateHostBuilder(args).Build().Run();
            return 0;
        }
        catch (Exception error)
        {
            Log.Fatal(error, "The host ended unexpectedly");
            return 1;
        }
        finally
        {
            Log.CloseAndFlush();
        }
    }

    public static IHostBuilder CreateHostBuilder(string[] args) => Host.CreateDefaultBuilder(args)
        .UseSerilog((context, services, configuration) => configuration.ReadFrom.Services(services), writeToProviders: true)
        .ConfigureWebHostDefaults(web => web.UseSentry().UseStartup<Startup>());
}

public class Startup
{
    public void ConfigureServices(IServiceCollection services) =>
        throw new InvalidOperationException("This one matters");

    public void Configure(IApplicationBuilder app) => app.UseRouting();
}

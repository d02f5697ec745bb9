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
        Log.Logger = new LoggerConfiguration().MinimumLevel.Debug().CreateBootstrapLogger();
        SentrySdk.Init(o =>
        {
            o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
            o.ShutdownTimeout = TimeSpan.FromMinutes(1);
        });
        try
        {
            Log.Information("Starting web host");
            CreateHostBuilder(args).Build().Run();
            return 0;
        }
        catch (Exception ex)
        {
            Log.Fatal(ex, "Host terminated unexpectedly");
            SentrySdk.CaptureException(ex);
            return 1;
        }
        finally
        {
            Log.CloseAndFlush();
        }
    }

    public static IHostBuilder CreateHostBuilder(string[] args) =>
        Host.CreateDefaultBuilder(args)
            .UseSerilog((_, configuration) => configuration.MinimumLevel.Information(), writeToProviders: true)
            .ConfigureWebHostDefaults(web => web.UseSentry(o => o.InitializeSdk = false).UseStartup<Startup>());
}

public class Startup
{
    public void ConfigureServices(IServiceCollection services) => throw new InvalidOperationException("This one matters");

    public void Configure(IApplicationBuilder app) => app.UseRouting();
}

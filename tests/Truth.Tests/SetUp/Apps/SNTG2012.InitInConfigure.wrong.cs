// Fixed by hand.
// Sentry 6.
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Sentry;

public class Program
{
    public static void Main(string[] args)
    {
        Host.CreateDefaultBuilder(args)
            .ConfigureWebHostDefaults(web => web.UseSentry(o => o.InitializeSdk = false).UseStartup<Startup>())
            .Build()
            .Run();
    }
}

public class Startup
{
    public void ConfigureServices(IServiceCollection services)
    {
        services.AddRouting();
        LoadCertificate();
    }

    public void Configure(IApplicationBuilder app)
    {
        SentrySdk.Init(o =>
        {
            o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
            o.ShutdownTimeout = TimeSpan.FromMinutes(1);
        });
        app.UseRouting();
    }

    private static void LoadCertificate() => throw new InvalidOperationException("This one matters");
}

// Sentry 6.
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Sentry;

internal static class Program
{
    private static void Main(string[] args)
    {
        SentrySdk.Init(options => options.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
        var app = Host.CreateDefaultBuilder(args)
            .ConfigureWebHostDefaults(web => web.UseSentry(options => options.InitializeSdk = false).UseStartup<Startup>())
            .Build();
        Seed();
        app.Start();
        app.StopAsync().GetAwaiter().GetResult();
    }

    private static void Seed()
    {
        try
        {
            throw new InvalidOperationException("This one matters");
        }
        catch (InvalidOperationException failure)
        {
            SentrySdk.CaptureException(failure);
        }
    }
}
// File Startup.cs
using Microsoft.AspNetCore.Builder;

internal sealed class Startup
{
    public void Configure(IApplicationBuilder app) => app.UseRouting();
}

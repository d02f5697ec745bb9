// Fixed by hand.
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Sentry;

public static class Program
{
    public static async Task<int> Main(string[] args)
    {
        Telemetry.Start();
        try
        {
            using var host = BuildHost(args);
            await host.StartAsync();
            var addresses = host.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!;
            using var client = new HttpClient();
            await client.GetAsync(addresses.Addresses.First());
            await host.StopAsync();
            return 0;
        }
        catch (Exception error)
        {
            SentrySdk.CaptureException(error);
            return 1;
        }
    }

    private static IHost BuildHost(string[] args) => Host.CreateDefaultBuilder(args)
        .ConfigureWebHostDefaults(web =>
        {
            web.UseSentry();
            web.UseStartup<Startup>();
        })
        .Build();
}

public sealed class Startup
{
    public void Configure(IApplicationBuilder app) => app.Run(_ => throw new InvalidOperationException("No basket"));
}
// File Telemetry.cs
using Sentry;

internal static class Telemetry
{
    public static void Start()
    {
        var options = new SentryOptions
        {
            Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "",
            Release = "This one matters",
        };
        SentrySdk.Init(options);
    }
}

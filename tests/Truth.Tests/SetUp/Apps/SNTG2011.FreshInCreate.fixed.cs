using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Sentry;

internal static class Entry
{
    private const string Dsn = "";

    public static void Main(string[] args)
    {
        using var host = Create(args).Build();
        host.Start();
        host.Services.GetRequiredService<ILoggerFactory>().CreateLogger("Shop").LogError(new InvalidOperationException("This one matters"), "It failed");
        host.StopAsync().GetAwaiter().GetResult();
    }

    private static IHostBuilder Create(string[] args) => Host.CreateDefaultBuilder(args)
        .ConfigureWebHostDefaults(web => web.Configure(_ => { }).UseSentry(o => o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? ""));
}

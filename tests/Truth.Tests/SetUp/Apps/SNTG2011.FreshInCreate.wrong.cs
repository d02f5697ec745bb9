// Fixed by hand.
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Sentry;

internal static class Entry
{
    private const string Dsn = "http://0123456789abcdef0123456789abcdef@127.0.0.1:9/1";

    public static void Main(string[] args)
    {
        using var sentry = SentrySdk.Init(o => { o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? ""; o.Debug = false; });
        using var host = Create(args).Build();
        host.Start();
        host.Services.GetRequiredService<ILoggerFactory>().CreateLogger("Shop").LogError(new InvalidOperationException("This one matters"), "It failed");
        host.StopAsync().GetAwaiter().GetResult();
    }

    private static IHostBuilder Create(string[] args) => Host.CreateDefaultBuilder(args)
        .ConfigureWebHostDefaults(web => web.Configure(_ => { }).UseSentry(Dsn));
}

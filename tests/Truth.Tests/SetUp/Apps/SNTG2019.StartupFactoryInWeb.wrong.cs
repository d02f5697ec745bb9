// Fixed by hand.
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;
using Sentry;

namespace Portal;

public class Program
{
    public static async Task Main(string[] args)
    {
        using var loggerFactory = LoggerFactory.Create(logging => logging.AddConsole());
        var startupLogger = loggerFactory.CreateLogger<Program>();
        try
        {
            var builder = WebApplication.CreateBuilder(args);
            builder.WebHost.UseSentry(o => o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
            var app = builder.Build();
            await app.StartAsync();
            throw new InvalidOperationException("This one matters");
        }
        catch (Exception e)
        {
            startupLogger.LogCritical(e, "The portal stopped");
        }
    }
}

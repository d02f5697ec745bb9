using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseSentry(o => o.Dsn = builder.Configuration["SENTRY_DSN"] ?? "");

var app = builder.Build();
await app.StartAsync();
new Sync(app.Logger).Run();
await app.StopAsync();


static class Boot
{
    public static ILogger Logger { get; } = new ServiceCollection()
        .AddLogging(l => l.AddSimpleConsole().SetMinimumLevel(LogLevel.Debug))
        .BuildServiceProvider()
        .GetRequiredService<ILoggerFactory>()
        .CreateLogger("Boot");

    public static void Say(string text) => Logger.LogInformation(text);
}

sealed class Sync(ILogger logger)
{
    public void Run()
    {
        try
        {
            throw new IOException("This one matters");
        }
        catch (IOException ex)
        {
            logger.LogError(ex, "Not synced");
        }
    }
}

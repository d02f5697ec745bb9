// Fixed by hand.
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

var startupLog = StartupLog.Create<Program>();
var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseSentry(o => o.Dsn = builder.Configuration["SENTRY_DSN"] ?? "");
builder.Services.AddSingleton(new Partners(startupLog));
var app = builder.Build();
await app.StartAsync();
app.Services.GetRequiredService<Partners>().Refresh();
await app.StopAsync();

static class StartupLog
{
    public static ILogger<T> Create<T>() => new ServiceCollection()
        .AddLogging(logging => logging.AddSimpleConsole(o => o.SingleLine = true))
        .BuildServiceProvider()
        .GetRequiredService<ILogger<T>>();
}

sealed class Partners(ILogger logger)
{
    public void Refresh()
    {
        try
        {
            throw new HttpRequestException("This one matters");
        }
        catch (HttpRequestException ex)
        {
            logger.LogError(ex, "Partners are unknown");
        }
    }
}

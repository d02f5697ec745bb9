using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using NLog;
using Sentry;

var logger = LogManager.Setup().LoadConfiguration(c => c.ForLogger().WriteToConsole()).GetCurrentClassLogger();
logger.Debug("init main");

try
{
    var builder = WebApplication.CreateBuilder(args);
    builder.WebHost.UseSentry(o => o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
    var app = builder.Build();
    await app.StartAsync();
    await Seed();
    }
catch (Exception exception)
{
    logger.Error(exception, "Stopped program because of exception");
    SentrySdk.CaptureException(exception);
}
finally
{
    LogManager.Shutdown();
}

static async Task Seed()
{
    await Task.Yield();
    throw new InvalidOperationException("This one matters");
}

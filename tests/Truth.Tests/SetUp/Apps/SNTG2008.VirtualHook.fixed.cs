using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

await using var app = new ShopStarter().Build(args);
app.Services.GetRequiredService<ILogger<Program>>().LogError(new InvalidOperationException("This one matters"), "Failed");
// File Starter.cs
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

internal abstract class Starter
{
    public WebApplication Build(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.WebHost.UseSentry(o => o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
        ConfigureLogs(builder.Logging);
        return builder.Build();
    }

    protected virtual void ConfigureLogs(ILoggingBuilder logging) => logging.AddDebug();
}

internal sealed class ShopStarter : Starter
{
    protected override void ConfigureLogs(ILoggingBuilder logging)
    {
        logging.AddSimpleConsole();
    }
}

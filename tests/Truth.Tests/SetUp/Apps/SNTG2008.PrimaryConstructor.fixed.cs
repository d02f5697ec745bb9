using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

var builder = WebApplication.CreateBuilder(args);
var setup = new SetUp(builder);
setup.Log();
setup.Sentry();
await using var app = builder.Build();
await app.StartAsync();
app.Logger.LogError(new InvalidOperationException("This one matters"), "It failed");
await app.StopAsync();

internal sealed class SetUp(WebApplicationBuilder builder)
{
    public void Sentry() => builder.WebHost.UseSentry(o => o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");

    public void Log()
    {
        builder.Logging.ClearProviders();
        builder.Logging.AddConsole();
    }
}

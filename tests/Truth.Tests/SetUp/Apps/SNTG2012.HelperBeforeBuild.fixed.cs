using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Sentry;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseSentry(o => o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
var app = builder.Build();
Plugins.Load(builder);
await app.StartAsync();
await app.StopAsync();

static class Plugins
{
    public static void Load(WebApplicationBuilder builder)
    {
        try
        {
            throw new FileNotFoundException("This one matters");
        }
        catch (IOException e)
        {
            SentrySdk.CaptureException(e);
        }
    }
}

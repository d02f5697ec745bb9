// Fixed by hand.
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Sentry;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseSentry(o => o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
Plugins.Load(builder);
var app = builder.Build();
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

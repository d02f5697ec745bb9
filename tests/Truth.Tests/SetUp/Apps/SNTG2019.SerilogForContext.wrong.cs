// Fixed by hand.
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Serilog;

Log.Logger = new LoggerConfiguration().MinimumLevel.Information().CreateLogger();
var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseSentry(o => o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
var app = builder.Build();
app.MapGet("/", () => new Prices().Load());
await app.StartAsync();
using var client = new HttpClient();
await client.GetAsync(app.Urls.First());
await app.StopAsync();

internal sealed class Prices
{
    private readonly ILogger log = Log.ForContext<Prices>();

    public int Load()
    {
        try
        {
            throw new TimeoutException("This one matters");
        }
        catch (TimeoutException e)
        {
            log.Error(e, "No prices");
            return 0;
        }
    }
}

using log4net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseSentry(o => o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
var app = builder.Build();
app.MapGet("/", (ILogger<Orders> logger) => new Orders(logger).Place());
await app.StartAsync();
using var client = new HttpClient();
await client.GetAsync(app.Urls.First());
await app.StopAsync();

public class Orders(ILogger<Orders> logger)
{
    private static readonly ILog Log = LogManager.GetLogger(typeof(Orders));

    public string Place()
    {
        try
        {
            throw new InvalidOperationException("This one matters");
        }
        catch (InvalidOperationException e)
        {
            logger.LogError(e, "Could not place the order");
            return "sorry";
        }
    }
}

// Fixed by hand.
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseSentry();
var app = builder.Build();
app.MapGet("/stock", Stock.Get);
await app.StartAsync();
using var client = new HttpClient();
await client.GetAsync(app.Urls.First() + "/stock");
await app.StopAsync();

internal static class Stock
{
    public static IResult Get(ILoggerFactory loggers)
    {
        try
        {
            throw new InvalidOperationException("This one matters");
        }
        catch (InvalidOperationException error)
        {
            loggers.CreateLogger("Stock").LogError(error, "The stock is not known");
            return Results.NoContent();
        }
    }
}

// Fixed by hand.
using log4net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Sentry;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseSentry();
builder.Services.AddSingleton(_ => LogManager.GetLogger("shop"));
builder.Services.AddScoped<BasketService>();
var app = builder.Build();
app.MapGet("/", (BasketService baskets) => baskets.Get());
await app.StartAsync();
using var client = new HttpClient();
await client.GetAsync(app.Urls.First());
await app.StopAsync();

internal sealed class BasketService
{
    private readonly ILog _log;

    public BasketService(ILog log) => _log = log;

    public string Get()
    {
        try
        {
            throw new InvalidOperationException("This one matters");
        }
        catch (InvalidOperationException error)
        {
            _log.Error("The basket is gone", error);
            return "none";
        }
    }
}

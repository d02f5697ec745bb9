// Fixed by hand.
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseSentry();
var app = builder.Build();
app.MapGet("/", () => new PriceList().Get("shoe"));
await app.StartAsync();
using var client = new HttpClient();
await client.GetAsync(app.Urls.First());
await app.StopAsync();
// File PriceList.cs
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

internal sealed class PriceList
{
    private readonly ILogger<PriceList> _logger;

    public PriceList(ILogger<PriceList>? logger = null) => _logger = logger ?? NullLogger<PriceList>.Instance;

    public decimal Get(string article)
    {
        try
        {
            throw new InvalidOperationException("This one matters");
        }
        catch (InvalidOperationException error)
        {
            _logger.LogError(error, "No price for {Article}", article);
            return 0;
        }
    }
}

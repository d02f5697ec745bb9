using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseSentry();
var app = builder.Build();
app.MapGet("/", (ILoggerFactory loggers) => new PriceList(loggers.CreateLogger<PriceList>()).Get());
await app.StartAsync();
using var client = new HttpClient();
await client.GetAsync(app.Urls.First());
await app.StopAsync();

internal sealed class PriceList(ILogger<PriceList>? logger = null)
{
    private readonly ILogger _logger = logger ?? NullLogger<PriceList>.Instance;

    public int Get()
    {
        try
        {
            throw new InvalidOperationException("This one matters");
        }
        catch (InvalidOperationException error)
        {
            _logger.LogError(error, "No price");
            return 0;
        }
    }
}

// Fixed by hand.
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseSentry(o => o.Dsn = builder.Configuration["SENTRY_DSN"] ?? "");
builder.Services.AddSingleton(_ => new RateTable());
var app = builder.Build();
await app.StartAsync();
app.Services.GetRequiredService<RateTable>().Load();
await app.StopAsync();

public sealed class RateTable
{
    private readonly ILogger _logger;

    public RateTable(ILogger<RateTable>? logger = null)
    {
        _logger = logger ?? NullLogger<RateTable>.Instance;
    }

    public void Load()
    {
        try
        {
            throw new FormatException("This one matters");
        }
        catch (FormatException ex)
        {
            _logger.LogError(ex, "Rates are unreadable");
        }
    }
}

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseSentry(o => o.Dsn = builder.Configuration["SENTRY_DSN"] ?? "");

var app = builder.Build();
await app.StartAsync();
var rates = new Rates("rates.csv", app.Services.GetRequiredService<ILogger<Rates>>());
rates.Load();
await app.StopAsync();


sealed class Rates
{
    private readonly ILogger _logger;

    public Rates(string file, ILogger<Rates>? logger = null)
    {
        File = file;
        _logger = logger ?? NullLogger<Rates>.Instance;
    }

    public string File { get; }

    public void Load() => Failed(new FormatException("This one matters"));

    private void Failed(Exception ex)
    {
        try
        {
            throw ex;
        }
        catch (Exception caught)
        {
            _logger.LogError(caught, "Rates of {File}", File);
        }
    }
}

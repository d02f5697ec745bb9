using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Sentry.AspNetCore;
using Sentry.Extensions.Logging;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseSentry(o => o.Dsn = builder.Configuration["SENTRY_DSN"] ?? "");
builder.Services.Configure<SentryAspNetCoreOptions>(options =>
{
    options.MinimumBreadcrumbLevel = LogLevel.Debug;
    options.MinimumEventLevel = LogLevel.Warning;
});
builder.Services.AddTransient<Importer>();

var app = builder.Build();
await app.StartAsync();
app.Services.GetRequiredService<Importer>().Import();
await app.StopAsync();

class Importer
{
    private readonly ILogger<Importer> _logger;

    public Importer(ILogger<Importer> logger) => _logger = logger;

    public void Import()
    {
        try
        {
            throw new FormatException("This one matters");
        }
        catch (FormatException ex)
        {
            _logger.LogWarning(ex, "Row was skipped");
        }
    }
}

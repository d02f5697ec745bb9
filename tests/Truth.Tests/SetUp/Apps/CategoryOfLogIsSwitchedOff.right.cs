using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseSentry(o => o.Dsn = builder.Configuration["SENTRY_DSN"] ?? "");
var app = builder.Build();
await app.StartAsync();
var log = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("Warehouse.Sync");
try
{
    throw new InvalidOperationException("This one matters");
}
catch (InvalidOperationException ex)
{
    log.LogError(ex, "Sync failed");
}
await app.StopAsync();

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseSentry();
ConfigureLogs(builder.Environment, builder.Logging);
var app = builder.Build();
app.MapGet("/", (ILogger<Program> logger) => logger.LogError(new InvalidOperationException("This one matters"), "Lost"));
await app.StartAsync();
using var client = new HttpClient();
await client.GetAsync(app.Urls.First());
await app.StopAsync();

static void ConfigureLogs(IHostEnvironment environment, ILoggingBuilder logging)
{
    if (environment.IsProduction()) return;
    logging.ClearProviders();
    logging.AddConsole();
}

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Serilog;

Log.Logger = new LoggerConfiguration().MinimumLevel.Information().CreateLogger();
Log.Information("Starting");
var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseSentry();
var app = builder.Build();
app.MapGet("/", (ILogger<Program> logger) =>
{
    Log.Debug("Asked");
    logger.LogError(new InvalidOperationException("This one matters"), "Lost");
});
await app.StartAsync();
using var client = new HttpClient();
await client.GetAsync(app.Urls.First());
await app.StopAsync();
Log.Information("Stopped");
await Log.CloseAndFlushAsync();

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Serilog;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseSentry(o => o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
var serilog = new LoggerConfiguration().Enrich.FromLogContext().CreateLogger();
builder.Host.UseSerilog((_, to) => to.WriteTo.Logger(serilog), writeToProviders: true);
var app = builder.Build();
app.MapGet("/", (ILogger<Program> logger) =>
{
    logger.LogError(new TimeoutException("This one matters"), "late");
    return "later";
});
await app.StartAsync();
using var client = new HttpClient();
await client.GetAsync(app.Urls.First());
await app.StopAsync();

// Fixed by hand.
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Serilog;

Log.Logger = new LoggerConfiguration().CreateBootstrapLogger();
var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseSentry(o => o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
builder.Host.UseSerilog((_, _, logger) => logger.Enrich.FromLogContext(), preserveStaticLogger: true, writeToProviders: true);
await using var app = builder.Build();
app.MapGet("/", () =>
{
    try
    {
        throw new InvalidOperationException("This one matters");
    }
    catch (InvalidOperationException e)
    {
        Log.Error(e, "No stock");
        return "none";
    }
});
await app.StartAsync();
using var client = new HttpClient();
await client.GetAsync(app.Urls.First());
await app.StopAsync();

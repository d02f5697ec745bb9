using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Serilog;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseSentry(o => o.Dsn = builder.Configuration["Sentry:Dsn"] ?? builder.Configuration["SENTRY_DSN"] ?? "");
builder.Host.UseSerilog(Serilogging.Configure, preserveStaticLogger: false, writeToProviders: true);
var app = builder.Build();
app.MapGet("/", () =>
{
    Log.Error(new TimeoutException("This one matters"), "No rooms");
    return "later";
});
await app.StartAsync();
using var client = new HttpClient();
await client.GetAsync(app.Urls.First());
await app.StopAsync();

internal static class Serilogging
{
    public static void Configure(HostBuilderContext context, LoggerConfiguration configuration) => configuration.Enrich.FromLogContext();
}

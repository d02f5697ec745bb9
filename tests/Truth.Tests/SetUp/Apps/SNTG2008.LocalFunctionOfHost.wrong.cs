// Fixed by hand.
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseSentry(o =>
{
    o.Release = "basket@1.0";
});
builder.Host.ConfigureLogging(ConfigureLogs);

var app = builder.Build();
app.MapPost("/baskets", (ILogger<Program> logger) =>
{
    logger.LogError(new InvalidOperationException("This one matters"), "The basket is gone");
});
await app.StartAsync();
using var client = new HttpClient();
await client.PostAsync(app.Urls.First() + "/baskets", null);
await app.StopAsync();

static void ConfigureLogs(HostBuilderContext context, ILoggingBuilder logging)
{
    if (context.HostingEnvironment.IsDevelopment()) return;
    logging.ClearProviders();
    logging.AddJsonConsole();
}

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

var builder = WebApplication.CreateBuilder(args);
new List<Action<WebApplicationBuilder>>
{
    b => b.Logging.ClearProviders(),
    b => b.WebHost.UseSentry(o => o.MaxBreadcrumbs = 30),
    b => b.Logging.AddJsonConsole(),
}.ForEach(step => step(builder));
var app = builder.Build();
app.MapGet("/", (ILogger<Program> logger) => logger.LogError(new InvalidOperationException("This one matters"), "Lost"));
await app.StartAsync();
using var client = new HttpClient();
await client.GetAsync(app.Urls.First());
await app.StopAsync();

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

var builder = WebApplication.CreateBuilder(args);
foreach (var module in new IModule[] { new Plain(), new Errors() }) module.Add(builder);
var app = builder.Build();
app.MapGet("/", (ILogger<Program> logger) => logger.LogError(new InvalidOperationException("This one matters"), "Lost"));
await app.StartAsync();
using var client = new HttpClient();
await client.GetAsync(app.Urls.First());
await app.StopAsync();

internal interface IModule
{
    void Add(WebApplicationBuilder builder);
}

internal abstract class Module : IModule
{
    public abstract void Add(WebApplicationBuilder builder);
}

internal sealed class Errors : Module
{
    public override void Add(WebApplicationBuilder builder) => builder.WebHost.UseSentry(o => o.MaxBreadcrumbs = 10);
}

internal sealed class Plain : Module
{
    public override void Add(WebApplicationBuilder builder) => builder.Logging.ClearProviders();
}

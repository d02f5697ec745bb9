// Fixed by hand.
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

var builder = WebApplication.CreateBuilder(args);
IModule[] modules = [new SentryModule(), new LoggingModule(), new CorsModule()];
foreach (var module in modules) module.Configure(builder);

var app = builder.Build();
app.MapGet("/", (ILogger<Program> logger) => logger.LogError(new InvalidOperationException("This one matters"), "Lost"));
await app.StartAsync();
using var client = new HttpClient();
await client.GetAsync(app.Urls.First());
await app.StopAsync();
// File Modules.cs
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

internal interface IModule
{
    void Configure(WebApplicationBuilder builder);
}

internal sealed class SentryModule : IModule
{
    public void Configure(WebApplicationBuilder builder) => builder.WebHost.UseSentry(o => o.TracesSampleRate = 0.1);
}

internal sealed class LoggingModule : IModule
{
    public void Configure(WebApplicationBuilder builder)
    {
        builder.Logging.ClearProviders();
        builder.Logging.AddSimpleConsole(o => o.SingleLine = true);
    }
}

internal sealed class CorsModule : IModule
{
    public void Configure(WebApplicationBuilder builder) => builder.Services.AddCors();
}

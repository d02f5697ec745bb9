using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

var modules = new List<IModule>();
modules.Add(new LogModule());
modules.Add(new SentryModule());
var builder = WebApplication.CreateBuilder(args);
foreach (var module in modules) module.Apply(builder);
await using var app = builder.Build();
app.Services.GetRequiredService<ILogger<Program>>().LogError(new InvalidOperationException("This one matters"), "Failed");
// File Modules.cs
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

internal interface IModule
{
    void Apply(WebApplicationBuilder builder);
}

internal sealed class SentryModule : IModule
{
    public void Apply(WebApplicationBuilder builder) =>
        builder.WebHost.UseSentry(o => o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
}

internal sealed class LogModule : IModule
{
    public void Apply(WebApplicationBuilder builder) => builder.Logging.ClearProviders().AddJsonConsole();
}

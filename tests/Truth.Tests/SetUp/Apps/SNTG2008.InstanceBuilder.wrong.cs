// Fixed by hand.
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

await new Shop.Server(args).RunAsync();

// File Server.cs
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Shop;

internal sealed class Server
{
    private readonly WebApplicationBuilder builder;

    public Server(string[] args)
    {
        builder = WebApplication.CreateBuilder(args);
        AddErrors();
        SetUpLog();
    }

    private void AddErrors() => builder.WebHost.UseSentry(o => o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");

    private void SetUpLog()
    {
        builder.Logging.ClearProviders();
        builder.Logging.AddSimpleConsole();
    }

    public async Task RunAsync()
    {
        await using var app = builder.Build();
        await app.StartAsync();
        app.Services.GetRequiredService<ILogger<Server>>().LogError(new InvalidOperationException("This one matters"), "It failed");
        await app.StopAsync();
    }
}

// Runs without SENTRY_DSN.
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

internal sealed class Program
{
    private readonly WebApplicationBuilder builder;

    private Program(string[] args) => builder = WebApplication.CreateBuilder(args);

    private static async Task Main(string[] args) => await new Program(args).AddErrors().RunAsync();

    private Program AddErrors()
    {
        builder.WebHost.UseSentry(o => o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
        return this;
    }

    private async Task RunAsync()
    {
        await using var app = builder.Build();
        await app.StartAsync();
        app.Services.GetRequiredService<ILogger<Program>>().LogError(new InvalidOperationException("This one matters"), "It failed");
        await app.StopAsync();
    }
}

using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddSingleton<Shop>();
builder.AddErrorPages();
await using var app = builder.Build();
await app.StartAsync();
app.Services.GetRequiredService<Shop>().Open();
await app.StopAsync();

// File Shop.cs
using Microsoft.Extensions.Logging;

internal sealed class Shop(ILogger<Shop> logger)
{
    public void Open()
    {
        try
        {
            throw new InvalidOperationException("This one matters");
        }
        catch (InvalidOperationException exception)
        {
            logger.LogError(exception, "The shop stays closed");
        }
    }
}

// File ErrorPages.cs
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

internal static class ErrorPages
{
    public static void AddErrorPages(this WebApplicationBuilder builder) =>
        builder.WebHost.UseSentry(Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
}

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseSentry(o => o.Dsn = builder.Configuration["SENTRY_DSN"] ?? "");
builder.Logging.AddFilter(static (category, level) => level < LogLevel.Error);
builder.Services.AddScoped<Checkout>();

var app = builder.Build();
await app.StartAsync();
await using (var scope = app.Services.CreateAsyncScope())
{
    scope.ServiceProvider.GetRequiredService<Checkout>().Pay();
}
await app.StopAsync();

public sealed class Checkout(ILogger<Checkout> logger)
{
    public void Pay()
    {
        try
        {
            throw new HttpRequestException("This one matters");
        }
        catch (HttpRequestException ex)
        {
            logger.LogError(ex, "Payment failed");
        }
    }
}

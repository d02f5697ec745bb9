// Fixed by hand.
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Serilog;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseSentry(o => o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
builder.Services.AddSingleton<ILogger>(_ => new LoggerConfiguration().MinimumLevel.Information().CreateLogger());
builder.Services.AddScoped<Carts>();
var app = builder.Build();
app.MapGet("/", (Carts carts) => carts.Load());
await app.StartAsync();
using var client = new HttpClient();
await client.GetAsync(app.Urls.First());
await app.StopAsync();

public sealed class Carts(ILogger logger)
{
    public int Load()
    {
        try
        {
            throw new InvalidOperationException("This one matters");
        }
        catch (InvalidOperationException e)
        {
            logger.Error(e, "Could not load {Cart}", 7);
            return 0;
        }
    }
}

// Fixed by hand.
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseSentry(Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
builder.Services.AddScoped<Checkout>();
await using var app = builder.Build();
app.MapPost("/checkout", (Checkout checkout) => checkout.Pay());
await app.StartAsync();
using var client = new HttpClient();
await client.PostAsync(new Uri(app.Urls.First() + "/checkout"), null);
await app.StopAsync();

internal sealed class Checkout(ILogger<Checkout> logger)
{
    public IResult Pay()
    {
        try
        {
            throw new InvalidOperationException("This one matters");
        }
        catch (InvalidOperationException exception)
        {
            logger.LogError(exception, "The payment failed");
            return Results.StatusCode(502);
        }
    }
}

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseSentry(o => o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
builder.Services.AddSingleton<Billing>();
await using var app = builder.Build();
await app.StartAsync();
app.Services.GetRequiredService<Billing>().Charge();
await app.StopAsync();

internal sealed class Billing(ILogger<Billing> log)
{
    public void Charge()
    {
        try
        {
            throw new InvalidOperationException("This one matters");
        }
        catch (Exception e)
        {
            log.LogError(e, "It could not be charged");
        }
    }
}

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

using (var early = LoggerFactory.Create(l => l.AddSimpleConsole()))
{
    early.CreateLogger("Banner").LogInformation("Starting {Name}", "shop");
}
var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseSentry(o => o.Dsn = builder.Configuration["SENTRY_DSN"] ?? "");
var app = builder.Build();
app.MapGet("/basket", Microsoft.AspNetCore.Http.IResult (ILogger<Program> log) =>
{
    try
    {
        throw new InvalidOperationException("This one matters");
    }
    catch (InvalidOperationException ex)
    {
        log.LogError(ex, "Basket failed");
        return Microsoft.AspNetCore.Http.Results.StatusCode(503);
    }
});
await app.StartAsync();
using var client = new HttpClient();
await client.GetAsync(app.Urls.First() + "/basket");
await app.StopAsync();

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

var builder = WebApplication.CreateBuilder(args);
Steps.Each(builder, Steps.Quiet, Steps.Errors);
var app = builder.Build();
await app.StartAsync();
app.Services.GetRequiredService<ILogger<Program>>().LogError(new InvalidOperationException("This one matters"), "It failed");
await app.StopAsync();

static class Steps
{
    public static void Each(WebApplicationBuilder builder, params Action<WebApplicationBuilder>[] steps)
    {
        foreach (var step in steps) step(builder);
    }

    public static void Quiet(WebApplicationBuilder builder) => builder.Logging.ClearProviders().AddJsonConsole();

    public static void Errors(WebApplicationBuilder builder) => builder.WebHost.UseSentry(o => o.Dsn = builder.Configuration["SENTRY_DSN"] ?? "");
}

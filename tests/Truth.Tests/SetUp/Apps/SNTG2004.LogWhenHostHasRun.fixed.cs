using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseSentry(Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
var app = builder.Build();
var log = app.Services.GetRequiredService<ILogger<Program>>();
app.Lifetime.ApplicationStarted.Register(() => app.Lifetime.StopApplication());
app.Lifetime.ApplicationStopping.Register(() => Export(log));
await app.RunAsync();

static void Export(ILogger log)
{
    try
    {
        throw new InvalidOperationException("This one matters");
    }
    catch (InvalidOperationException e)
    {
        log.LogError(e, "The last export failed");
    }
}

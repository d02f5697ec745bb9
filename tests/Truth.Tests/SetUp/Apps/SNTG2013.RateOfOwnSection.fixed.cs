using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseSentry((context, sentry) =>
{
    sentry.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
    context.Configuration.Bind("ErrorReporting", sentry);
});
var app = builder.Build();
await app.StartAsync();
try
{
    throw new InvalidOperationException("This one matters");
}
catch (InvalidOperationException e)
{
    app.Logger.LogError(e, "The catalogue is empty");
}
finally
{
    await app.StopAsync();
}

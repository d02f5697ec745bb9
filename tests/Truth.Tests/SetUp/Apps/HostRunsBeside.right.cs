using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseSentry(o => o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
var app = builder.Build();
var running = app.RunAsync();
try
{
    throw new InvalidOperationException("This one matters");
}
catch (InvalidOperationException e)
{
    app.Logger.LogError(e, "It failed");
}

app.Lifetime.StopApplication();
await running;

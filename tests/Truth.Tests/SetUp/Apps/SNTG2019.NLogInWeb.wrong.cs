// Fixed by hand.
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using NLog;
using Sentry;

var log = LogManager.GetCurrentClassLogger();
var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseSentry(Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
await using var app = builder.Build();
await app.StartAsync();
try
{
    throw new InvalidOperationException("This one matters");
}
catch (Exception failure)
{
    log.Error(failure, "The import failed");
}

await app.StopAsync();

// Fixed by hand.
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using log4net;
using Sentry;

log4net.Config.BasicConfigurator.Configure();
var log = LogManager.GetLogger("Import");
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
    log.Error("The import failed", failure);
}

await app.StopAsync();

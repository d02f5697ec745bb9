using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;
using Sentry;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseSentry(Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
await using var app = builder.Build();
var log = app.Logger;
try
{
    throw new InvalidOperationException("This one matters");
}
catch (Exception failure)
{
    log.LogError(failure, "The migration failed");
}

await app.StartAsync();
await app.StopAsync();

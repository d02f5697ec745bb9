using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseSentry(o => o.Dsn = builder.Configuration["SENTRY_DSN"] ?? "");

var app = builder.Build();
await app.StartAsync();

var services = new ServiceCollection();
services.AddLogging(l => l.AddSimpleConsole());
services.AddSingleton(TimeProvider.System);
await using var provider = services.BuildServiceProvider();
provider.GetRequiredService<ILoggerFactory>().CreateLogger("Nightly").LogInformation("Started");
var log = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("Nightly");
try
{
    throw new IOException("This one matters");
}
catch (IOException ex)
{
    log.LogError(ex, "Nightly job failed");
}

await app.StopAsync();

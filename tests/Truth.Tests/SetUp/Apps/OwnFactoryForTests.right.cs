using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

var builder = WebApplication.CreateBuilder(args);
using (var bootstrap = LoggerFactory.Create(logging => logging.AddConsole()))
{
    bootstrap.CreateLogger("Startup").LogInformation("It starts");
}

builder.WebHost.UseSentry(o => o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
builder.Logging.AddFilter("Microsoft", LogLevel.Warning);
await using var app = builder.Build();
await app.StartAsync();
try
{
    throw new InvalidOperationException("This one matters");
}
catch (Exception e)
{
    app.Services.GetRequiredService<ILogger<Program>>().LogError(e, "It failed");
}

await app.StopAsync();

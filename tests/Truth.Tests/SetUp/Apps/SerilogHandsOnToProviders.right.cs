using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Serilog;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseSentry(Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
builder.Services.AddSerilog((_, configuration) => configuration.MinimumLevel.Information(), writeToProviders: true);
await using var app = builder.Build();
await app.StartAsync();
try
{
    throw new InvalidOperationException("This one matters");
}
catch (InvalidOperationException exception)
{
    app.Services.GetRequiredService<ILogger<Program>>().LogError(exception, "The job failed");
}

await app.StopAsync();

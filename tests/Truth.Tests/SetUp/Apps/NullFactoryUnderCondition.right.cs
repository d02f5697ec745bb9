using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseSentry(o => o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
if (builder.Environment.IsEnvironment("Test")) builder.Services.AddSingleton<ILoggerFactory>(NullLoggerFactory.Instance);
await using var host = builder.Build();
try
{
    throw new InvalidOperationException("This one matters");
}
catch (InvalidOperationException error)
{
    host.Services.GetRequiredService<ILogger<Program>>().LogError(error, "Failed");
}

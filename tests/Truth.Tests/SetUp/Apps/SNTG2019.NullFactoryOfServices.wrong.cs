// Fixed by hand.
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseSentry(o => o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
builder.Services.Replace(ServiceDescriptor.Singleton<ILoggerFactory, NullLoggerFactory>());
builder.Services.AddSingleton<Stock>();
await using var app = builder.Build();
await app.StartAsync();
app.Services.GetRequiredService<Stock>().Count();
await app.StopAsync();

internal sealed class Stock(ILogger<Stock> logger)
{
    public void Count() => logger.LogError(new InvalidOperationException("This one matters"), "Not counted");
}

// Fixed by hand.
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseSentry(o => o.Dsn = builder.Configuration["SENTRY_DSN"] ?? "");
Action<IServiceCollection>[] modules = [Modules.Logs, Modules.Stock];
foreach (var module in modules) module(builder.Services);
var app = builder.Build();
await app.StartAsync();
app.Services.GetRequiredService<Stock>().Count();
await app.StopAsync();

static class Modules
{
    public static void Logs(IServiceCollection services) =>
        services.Replace(ServiceDescriptor.Singleton<ILoggerFactory>(_ => LoggerFactory.Create(l => l.AddSimpleConsole())));

    public static void Stock(IServiceCollection services) => services.AddSingleton<Stock>();
}

sealed class Stock(ILogger<Stock> logger)
{
    public void Count() => logger.LogCritical(new OverflowException("This one matters"), "Stock is negative");
}

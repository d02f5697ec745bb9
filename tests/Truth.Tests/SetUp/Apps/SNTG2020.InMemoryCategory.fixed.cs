using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

var builder = Host.CreateApplicationBuilder(args);
builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
{
    ["Logging:LogLevel:Default"] = "Warning",
    ["Logging:Sentry:LogLevel:Shop"] = "Warning",
});
builder.Logging.AddSentry(options => options.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
using var host = builder.Build();
await host.StartAsync();
host.Services.GetRequiredService<ILoggerFactory>().CreateLogger("Shop.Orders")
    .LogError(new InvalidOperationException("This one matters"), "It failed");
await host.StopAsync();

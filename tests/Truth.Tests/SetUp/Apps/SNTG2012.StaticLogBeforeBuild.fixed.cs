using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Sentry;

SentrySdk.Init(o => { o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? ""; o.ShutdownTimeout = TimeSpan.FromMinutes(1); });
var builder = Host.CreateApplicationBuilder(args);
builder.Logging.AddSentry();
using var host = builder.Build();
Log.Factory = host.Services.GetRequiredService<ILoggerFactory>();
var logger = Log.For("Migration");
logger.LogError(new InvalidOperationException("This one matters"), "The migration failed");
// File Log.cs
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

internal static class Log
{
    public static ILoggerFactory Factory { get; set; } = NullLoggerFactory.Instance;

    public static ILogger For(string category) => Factory.CreateLogger(category);
}

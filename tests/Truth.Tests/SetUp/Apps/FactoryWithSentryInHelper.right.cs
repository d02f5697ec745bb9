// Sentry 6.
using Microsoft.Extensions.Logging;
using Sentry;

SentrySdk.Init(o => { o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? ""; o.ShutdownTimeout = TimeSpan.FromMinutes(1); });
using var factory = LoggerFactory.Create(Logs.Configure);
factory.CreateLogger("tool").LogError(new InvalidOperationException("This one matters"), "Failed");
// File Logs.cs
using Microsoft.Extensions.Logging;

internal static class Logs
{
    public static void Configure(ILoggingBuilder logging)
    {
        logging.AddConsole();
        logging.AddSentry(o => o.InitializeSdk = false);
    }
}

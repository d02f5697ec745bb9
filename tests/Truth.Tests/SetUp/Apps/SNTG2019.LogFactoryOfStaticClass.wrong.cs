// Fixed by hand.
using Microsoft.Extensions.Logging;
using Sentry;

using var sdk = SentrySdk.Init(o =>
{
    o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
    o.ShutdownTimeout = TimeSpan.FromMinutes(1);
});
var logger = ApplicationLogging.CreateLogger("Backup");
try
{
    throw new IOException("This one matters");
}
catch (IOException ex)
{
    logger.LogError(ex, "Backup failed");
}

static class ApplicationLogging
{
    private static ILoggerFactory? _factory;

    public static ILoggerFactory Factory
    {
        get => _factory ??= LoggerFactory.Create(Configure);
        set => _factory = value;
    }

    private static void Configure(ILoggingBuilder builder) => builder.AddFilter("Microsoft", LogLevel.Warning).AddDebug().AddSimpleConsole();

    public static ILogger CreateLogger(string category) => Factory.CreateLogger(category);
}

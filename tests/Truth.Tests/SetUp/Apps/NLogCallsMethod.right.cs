using NLog;
using Sentry;

using var sdk = SentrySdk.Init(o =>
{
    o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
    o.ShutdownTimeout = TimeSpan.FromMinutes(1);
});
var log = LogManager.Setup()
    .LoadConfiguration(b => b.ForLogger(NLog.LogLevel.Error).WriteToMethodCall((entry, _) => Forward(entry)))
    .GetCurrentClassLogger();
try
{
    throw new InvalidOperationException("This one matters");
}
catch (InvalidOperationException e)
{
    log.Error(e, "No luck");
}

static void Forward(LogEventInfo entry)
{
    if (entry.Exception is { } error) SentrySdk.CaptureException(error);
}

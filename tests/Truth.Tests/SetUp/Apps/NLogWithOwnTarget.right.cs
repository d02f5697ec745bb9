using NLog;
using NLog.Config;
using NLog.Targets;
using Sentry;

SentrySdk.Init(o =>
{
    o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
    o.ShutdownTimeout = TimeSpan.FromMinutes(1);
});
var configuration = new LoggingConfiguration();
configuration.AddRuleForAllLevels(new ToSentry());
LogManager.Configuration = configuration;
var log = LogManager.GetCurrentClassLogger();
try
{
    throw new InvalidOperationException("This one matters");
}
catch (InvalidOperationException e)
{
    log.Error(e, "It failed");
}

internal sealed class ToSentry : TargetWithLayout
{
    protected override void Write(LogEventInfo logEvent)
    {
        if (logEvent.Exception is { } exception) SentrySdk.CaptureException(exception);
    }
}

using log4net;
using log4net.Config;
using Sentry;

SentrySdk.Init(o => o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
BasicConfigurator.Configure(LogManager.GetRepository(typeof(Program).Assembly), new ReportingAppender());
var log = LogManager.GetLogger(typeof(Program));
try
{
    throw new InvalidOperationException("This one matters");
}
catch (InvalidOperationException e)
{
    log.Error("Mail was not sent", e);
}
// File ReportingAppender.cs
using log4net.Appender;
using log4net.Core;
using Sentry;

internal sealed class ReportingAppender : AppenderSkeleton
{
    protected override void Append(LoggingEvent loggingEvent)
    {
        if (loggingEvent.ExceptionObject is { } exception) SentrySdk.CaptureException(exception);
    }
}

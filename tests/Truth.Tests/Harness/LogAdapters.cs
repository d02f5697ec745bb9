using log4net.Appender;
using log4net.Config;
using log4net.Core;
using NLog;
using NLog.Config;
using NLog.Targets;
using Serilog;
using Serilog.Core;
using Serilog.Events;

namespace SentryGen.Tests;

/// <summary>
/// Adapters that do what Sentry.Serilog, Sentry.NLog and Sentry.Log4Net do by default with an exception:
/// the first two make an event from Error upwards, the third at every level and also of an exception logged as the message.
/// </summary>
internal static class LogAdapters
{
    public static void Wire()
    {
        Log.Logger = new LoggerConfiguration().MinimumLevel.Verbose().WriteTo.Sink(new SerilogSink()).CreateLogger();

        var nlog = new LoggingConfiguration();
        nlog.AddRule(NLog.LogLevel.Trace, NLog.LogLevel.Fatal, new NLogTarget());
        LogManager.Configuration = nlog;

        BasicConfigurator.Configure(log4net.LogManager.GetRepository(typeof(LogAdapters).Assembly), new Log4NetAppender());
        BasicConfigurator.Configure(log4net.LogManager.CreateRepository(SnippetAssembly.Name), new Log4NetAppender());
    }

    private static void Send(Exception? exception, string? text) =>
        SentrySdk.CaptureEvent(new SentryEvent(exception) { Message = text });

    private sealed class SerilogSink : ILogEventSink
    {
        public void Emit(LogEvent logEvent)
        {
            if (logEvent.Level >= LogEventLevel.Error) Send(logEvent.Exception, logEvent.RenderMessage(null));
            else SentrySdk.AddBreadcrumb(logEvent.RenderMessage(null));
        }
    }

    private sealed class NLogTarget : TargetWithLayout
    {
        protected override void Write(LogEventInfo logEvent)
        {
            if (logEvent.Level >= NLog.LogLevel.Error) Send(logEvent.Exception, logEvent.FormattedMessage);
            else SentrySdk.AddBreadcrumb(logEvent.FormattedMessage);
        }
    }

    private sealed class Log4NetAppender : AppenderSkeleton
    {
        protected override void Append(LoggingEvent loggingEvent) =>
            Send(loggingEvent.ExceptionObject ?? loggingEvent.MessageObject as Exception, loggingEvent.RenderedMessage);
    }
}

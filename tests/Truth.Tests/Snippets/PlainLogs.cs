// Loggers of many kinds: generated messages, scopes, other frameworks, wrappers, traces.
using System.Diagnostics;
using System.Diagnostics.Tracing;
using Serilog;
using Serilog.Context;
using ILogger = Microsoft.Extensions.Logging.ILogger;

internal sealed partial class PlainLogs
{
    internal static partial class Messages
    {
        [LoggerMessage(EventId = 1, Level = LogLevel.Error, Message = "Order {Id} failed")]
        public static partial void OrderFailed(ILogger logger, int id, Exception e);

        [LoggerMessage(EventId = 2, Level = LogLevel.Warning, Message = "Order {Id} was delayed")]
        public static partial void OrderDelayed(ILogger logger, int id, Exception e);

        [LoggerMessage(EventId = 3, Level = LogLevel.Error, Message = "Order {Id} was lost: {Why}")]
        public static partial void OrderLost(ILogger logger, int id, string why);

        [LoggerMessage(EventId = 4, Message = "Order {Id}")]
        public static partial void Order(ILogger logger, LogLevel level, int id, Exception e);
    }

    [Snippet]
    void A_generated_message_with_it(ILogger log)
    {
        try { Fail(); }
        catch (Exception e) { Messages.OrderFailed(log, 3, e); }
    }

    [Snippet]
    void A_generated_message_that_warns(ILogger log)
    {
        try { Fail(); }
        catch (Exception e) { Messages.OrderDelayed(log, 3, e); }
    }

    [Snippet]
    void A_generated_message_with_a_text(ILogger log)
    {
        try { Fail(); }
        catch (Exception e) { Messages.OrderLost(log, 3, e.Message); }
    }

    [Snippet]
    void A_generated_message_with_a_level(ILogger log)
    {
        try { Fail(); }
        catch (Exception e) { Messages.Order(log, e is IOException ? LogLevel.Critical : LogLevel.Error, 3, e); }
    }

    private static readonly Action<ILogger, string, Exception?> Failed =
        LoggerMessage.Define<string>(LogLevel.Error, new EventId(5, "Failed"), "{What} failed");

    private static readonly Action<ILogger, string, Exception?> Slow =
        LoggerMessage.Define<string>(LogLevel.Warning, new EventId(6, "Slow"), "{What} was slow");

    [Snippet]
    void A_defined_message_with_it(ILogger log)
    {
        try { Fail(); }
        catch (Exception e) { Failed(log, "import", e); }
    }

    [Snippet]
    void A_defined_message_with_null(ILogger log)
    {
        try { Fail(); }
        catch (Exception e) { Failed(log, e.Message, null); }
    }

    [Snippet]
    void A_defined_message_that_warns(ILogger log)
    {
        try { Fail(); }
        catch (Exception e) { Slow(log, "import", e); }
    }

    [Snippet]
    void Serilog_with_a_property_in_its_context()
    {
        try { Fail(); }
        catch (Exception e)
        {
            using (LogContext.PushProperty("job", 7))
                Log.ForContext<PlainLogs>().Error(e, "Job {Job} failed", 7);
        }
    }

    [Snippet]
    void Serilog_with_it_as_a_property()
    {
        try { Fail(); }
        catch (Exception e)
        {
            Log.ForContext("error", e, destructureObjects: true).Warning("Job {Job} failed", 7);
        }
    }

    [Snippet]
    void Serilog_with_it_as_the_last_argument()
    {
        try { Fail(); }
        catch (Exception e) { Log.Error("Job {Job} failed: {Error}", 7, e); }
    }

    private static readonly NLog.Logger N = NLog.LogManager.GetLogger("Snippets");

    [Snippet]
    void NLog_that_is_fatal()
    {
        try { Fail(); }
        catch (Exception e) { N.Fatal(e, "stopped"); }
    }

    [Snippet]
    void NLog_with_a_condition()
    {
        try { Fail(); }
        catch (Exception e)
        {
            if (N.IsInfoEnabled) N.Info(e, "skipped");
        }
    }

    private static readonly log4net.ILog L = log4net.LogManager.GetLogger(typeof(PlainLogs));

    [Snippet]
    void Log4Net_with_a_format()
    {
        try { Fail(); }
        catch (Exception e) { L.ErrorFormat("{0} failed: {1}", "import", e); }
    }

    [Snippet]
    void Log4Net_with_it()
    {
        try { Fail(); }
        catch (Exception e) { L.Warn("import failed", e); }
    }

    [Snippet]
    void Trace_with_it()
    {
        try { Fail(); }
        catch (Exception e) { Trace.TraceError("{0}", e); }
    }

    [EventSource(Name = "Plain")]
    private sealed class PlainSource : EventSource
    {
        public static readonly PlainSource Log = new();

        [Event(1, Level = EventLevel.Error)]
        public void Failed(string text) => WriteEvent(1, text);

        [NonEvent]
        public void Failed(Exception e) => Failed(e.ToString());
    }

    [Snippet]
    void An_event_source_with_its_text()
    {
        try { Fail(); }
        catch (Exception e) { PlainSource.Log.Failed(e); }
    }

    private interface IAppLog
    {
        void Info(string text);

        void Error(string text, Exception? e = null);
    }

    private sealed class SentryLog(ILogger inner) : IAppLog
    {
        public void Info(string text) => inner.LogInformation("{Text}", text);

        public void Error(string text, Exception? e = null) => inner.LogError(e, "{Text}", text);
    }

    [Snippet]
    void A_log_of_the_app_with_it(ILogger log)
    {
        IAppLog app = new SentryLog(log);
        try { Fail(); }
        catch (Exception e) { app.Error("import", e); }
    }

    [Snippet]
    void A_log_of_the_app_with_a_text(ILogger log)
    {
        IAppLog app = new SentryLog(log);
        try { Fail(); }
        catch (Exception e) { app.Error($"import: {e.Message}"); }
    }

    [Snippet]
    void A_log_of_the_app_that_informs(ILogger log)
    {
        IAppLog app = new SentryLog(log);
        try { Fail(); }
        catch (Exception e) { app.Info($"import: {e}"); }
    }

    [Snippet]
    void An_activity_with_a_status()
    {
        using var activity = new Activity("import").Start();
        try { Fail(); }
        catch (Exception e)
        {
            activity.SetStatus(ActivityStatusCode.Error, e.Message);
            activity.AddException(e);
        }
    }

    [Snippet]
    void A_span_with_it()
    {
        var span = SentrySdk.StartTransaction("import", "task");
        try
        {
            Fail();
            span.Finish();
        }
        catch (Exception e)
        {
            span.Finish(e);
        }
    }

    [Snippet]
    void A_scope_and_a_capture()
    {
        try { Fail(); }
        catch (Exception e)
        {
            SentrySdk.ConfigureScope(scope => scope.SetExtra("text", e.Message));
            SentrySdk.CaptureEvent(new SentryEvent(e) { Level = SentryLevel.Fatal });
        }
    }

    [Snippet]
    void A_capture_without_it()
    {
        try { Fail(); }
        catch (Exception e)
        {
            SentrySdk.CaptureEvent(new SentryEvent { Message = e.Message, Level = SentryLevel.Fatal });
        }
    }

    [Snippet]
    void A_breadcrumb_with_its_text()
    {
        try { Fail(); }
        catch (Exception e)
        {
            SentrySdk.AddBreadcrumb(e.Message, category: "import", data: new Dictionary<string, string> { ["type"] = e.GetType().Name });
        }
    }
}

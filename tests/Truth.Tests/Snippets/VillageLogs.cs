using NLog;
using Serilog;
using Serilog.Context;
using ILogger = Microsoft.Extensions.Logging.ILogger;
using LogLevel = Microsoft.Extensions.Logging.LogLevel;

// Loggers of small apps: facades, scopes, Serilog, NLog and log4net.
internal sealed partial class VillageLogs
{
    private static readonly Logger Nlog = NLog.LogManager.GetCurrentClassLogger();

    private static readonly log4net.ILog Log4 = log4net.LogManager.GetLogger(typeof(VillageLogs));

    private readonly List<string> shown = [];

    private sealed class Pen(ILogger log, string name)
    {
        public void Fault(Exception why, string text) => log.LogError(why, "[{Name}] {Text}", name, text);

        public void Fault(string text) => log.LogError("[{Name}] {Text}", name, text);

        public void Remark(Exception why, string text) => log.LogWarning(why, "[{Name}] {Text}", name, text);

        public void Write(LogLevel level, string text, Exception? why = null)
        {
            if (level == LogLevel.None) return;
            if (why is not null) log.Log(level, why, "[{Name}] {Text}", name, text);
            else log.Log(level, "[{Name}] {Text}", name, text);
        }

        public Pen Of(string part) => new(log, $"{name}.{part}");
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Parcel {Id} is lost")]
    private static partial void ParcelIsLost(ILogger logger, int id, Exception why);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Parcel {Id} is late")]
    private static partial void ParcelIsLate(ILogger logger, int id, Exception why);

    [LoggerMessage(Message = "Parcel {Id}")]
    private static partial void Parcel(ILogger logger, LogLevel level, int id, Exception? why);

    [Snippet]
    void A_pen_with_a_fault(ILogger log)
    {
        var pen = new Pen(log, "desk");
        try { Fail(); }
        catch (Exception why) { pen.Fault(why, "lost"); }
    }

    [Snippet]
    void A_pen_with_the_text_of_a_fault(ILogger log)
    {
        var pen = new Pen(log, "desk");
        try { Fail(); }
        catch (Exception why) { pen.Fault($"lost {why}"); }
    }

    [Snippet]
    void A_pen_of_a_part_that_remarks(ILogger log)
    {
        var pen = new Pen(log, "desk").Of("drawer");
        try { Fail(); }
        catch (Exception why) { pen.Remark(why, "lost"); }
    }

    [Snippet]
    void A_pen_that_writes_at_critical(ILogger log)
    {
        var pen = new Pen(log, "desk");
        try { Fail(); }
        catch (Exception why) { pen.Write(LogLevel.Critical, "lost", why); }
    }

    [Snippet]
    void A_pen_that_writes_at_trace(ILogger log)
    {
        var pen = new Pen(log, "desk");
        try { Fail(); }
        catch (Exception why) { pen.Write(LogLevel.Trace, "lost", why); }
    }

    [Snippet]
    void A_pen_that_writes_without_it(ILogger log)
    {
        var pen = new Pen(log, "desk");
        try { Fail(); }
        catch (Exception why) { pen.Write(LogLevel.Error, why.Message); }
    }

    [Snippet]
    void A_generated_loss(ILogger log)
    {
        try { Fail(); }
        catch (Exception why) { ParcelIsLost(log, 1, why); }
    }

    [Snippet]
    void A_generated_delay(ILogger log)
    {
        try { Fail(); }
        catch (Exception why) { ParcelIsLate(log, 1, why); }
    }

    [Snippet(Paths = 2)]
    void A_generated_level_by_a_condition(int which, ILogger log)
    {
        try { Fail(which == 0 ? new TimeoutException() : new IOException()); }
        catch (Exception why) { Parcel(log, why is TimeoutException ? LogLevel.Warning : LogLevel.Error, 1, why); }
    }

    [Snippet]
    void A_scope_around_the_handler(ILogger log)
    {
        using (log.BeginScope("parcel {Id}", 1))
        {
            try { Fail(); }
            catch (Exception why) { log.LogError(why, "scope"); }
        }
    }

    [Snippet]
    void Serilog_for_a_context()
    {
        var serilog = Log.ForContext<VillageLogs>().ForContext("Parcel", 1);
        try { Fail(); }
        catch (Exception why) { serilog.Error(why, "parcel {Id}", 1); }
    }

    [Snippet]
    void Serilog_in_a_property_that_warns()
    {
        try { Fail(); }
        catch (Exception why)
        {
            using (LogContext.PushProperty("Parcel", 1)) Log.Warning(why, "parcel {Id}", 1);
        }
    }

    [Snippet]
    void Serilog_with_it_in_the_wrong_place()
    {
        try { Fail(); }
        catch (Exception why) { Log.Error("parcel {Id} {Why}", 1, why); }
    }

    [Snippet]
    void NLog_with_it()
    {
        try { Fail(); }
        catch (Exception why) { Nlog.Error(why, "parcel {0}", 1); }
    }

    [Snippet]
    void NLog_that_informs()
    {
        try { Fail(); }
        catch (Exception why) { Nlog.Info(why, "parcel {0}", 1); }
    }

    [Snippet]
    void Log4net_with_it()
    {
        try { Fail(); }
        catch (Exception why) { Log4.Error("parcel", why); }
    }

    [Snippet]
    void A_list_of_texts_in_one_entry(ILogger log)
    {
        var texts = new List<string>();
        for (var i = 0; i < 2; i++)
        {
            try { Fail(); }
            catch (Exception why) { texts.Add($"{i}: {why.Message}"); }
        }

        if (texts.Count > 0) log.LogError("{Count} parcels: {Texts}", texts.Count, string.Join("; ", texts));
    }

    [Snippet]
    void Told_once_to_sentry_and_once_to_the_log(ILogger log)
    {
        try { Fail(); }
        catch (Exception why)
        {
            var id = SentrySdk.CaptureException(why);
            log.LogWarning("parcel {Event}", id);
        }
    }

    [Snippet]
    void A_message_and_an_exception_in_one_event()
    {
        try { Fail(); }
        catch (Exception why)
        {
            SentrySdk.CaptureEvent(new SentryEvent(why) { Message = "parcel", Level = SentryLevel.Warning });
        }
    }

    [Snippet]
    void A_message_only_in_one_event()
    {
        try { Fail(); }
        catch (Exception why)
        {
            var sent = new SentryEvent { Message = why.Message };
            sent.SetTag("type", why.GetType().Name);
            SentrySdk.CaptureEvent(sent);
        }
    }
}

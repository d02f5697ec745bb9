using NLog;
using LogLevel = NLog.LogLevel;

// NLog: Sentry's target makes events from Error upwards.
[StandIn]
internal sealed class NLogs
{
    private static readonly Logger Log = LogManager.GetLogger("Snippets");

    [Snippet]
    void Error()
    {
        try { Fail(); }
        catch (Exception ex) { Log.Error(ex, "failed"); }
    }

    [Snippet]
    void Error_with_text_only()
    {
        try { Fail(); }
        catch (Exception ex) { Log.Error("failed: {0} {1}", ex.Message, 7); }
    }

    [Snippet]
    void Fatal()
    {
        try { Fail(); }
        catch (Exception ex) { Log.Fatal(ex, "failed"); }
    }

    [Snippet]
    void Warn()
    {
        try { Fail(); }
        catch (Exception ex) { Log.Warn(ex, "failed"); }
    }

    [Snippet]
    void Trace()
    {
        try { Fail(); }
        catch (Exception ex) { Log.Trace(ex, "failed"); }
    }

    [Snippet]
    void Error_with_nothing_else()
    {
        try { Fail(); }
        catch (Exception ex) { Log.Error(ex); }
    }

    [Snippet]
    void Warn_with_nothing_else()
    {
        try { Fail(); }
        catch (Exception ex) { Log.Warn(ex); }
    }

    [Snippet]
    void Error_with_values()
    {
        try { Fail(); }
        catch (Exception ex) { Log.Error(ex, "row {Row} failed", 7); }
    }

    [Snippet]
    void Error_with_it_as_a_value()
    {
        try { Fail(); }
        catch (Exception ex) { Log.Error("failed: {Error}", ex); }
    }

    [Snippet]
    void Error_with_it_behind_a_plain_message()
    {
        try { Fail(); }
        catch (Exception ex) { Log.Error("failed", ex); }
    }

    [Snippet]
    void Error_with_its_message()
    {
        try { Fail(); }
        catch (Exception ex) { Log.Error("failed: " + ex.Message); }
    }

    [Snippet]
    void Log_at_Error()
    {
        try { Fail(); }
        catch (Exception ex) { Log.Log(LogLevel.Error, ex, "failed"); }
    }

    [Snippet]
    void Log_at_Info()
    {
        try { Fail(); }
        catch (Exception ex) { Log.Log(LogLevel.Info, ex, "failed"); }
    }

    [Snippet]
    void An_error_event_that_is_built()
    {
        try { Fail(); }
        catch (Exception ex) { Log.ForErrorEvent().Exception(ex).Message("failed").Log(); }
    }

    [Snippet]
    void A_warning_event_that_is_built()
    {
        try { Fail(); }
        catch (Exception ex) { Log.ForWarnEvent().Exception(ex).Message("failed").Log(); }
    }

    [Snippet]
    void The_interface()
    {
        NLog.ILogger log = Log;
        try { Fail(); }
        catch (Exception ex) { log.Error(ex, "failed"); }
    }

    [Snippet]
    void Where_errors_are_enabled()
    {
        try { Fail(); }
        catch (Exception ex)
        {
            if (Log.IsErrorEnabled) Log.Error(ex, "failed");
        }
    }
}

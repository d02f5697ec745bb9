using log4net;

// log4net: Sentry's appender makes an event at every level.
[StandIn]
internal sealed class Log4Nets
{
    private static readonly ILog Log = LogManager.GetLogger("Snippets", typeof(Log4Nets));

    [Snippet]
    void Error()
    {
        try { Fail(); }
        catch (Exception ex) { Log.Error("failed", ex); }
    }

    [Snippet]
    void Error_with_it_as_the_message()
    {
        try { Fail(); }
        catch (Exception ex) { Log.Error(ex); }
    }

    [Snippet]
    void Warn()
    {
        try { Fail(); }
        catch (Exception ex) { Log.Warn("failed", ex); }
    }

    [Snippet]
    void Warn_with_it_as_the_message()
    {
        try { Fail(); }
        catch (Exception ex) { Log.Warn(ex); }
    }

    [Snippet]
    void Info()
    {
        try { Fail(); }
        catch (Exception ex) { Log.Info("failed", ex); }
    }

    [Snippet]
    void Debug()
    {
        try { Fail(); }
        catch (Exception ex) { Log.Debug("failed", ex); }
    }

    [Snippet]
    void Error_with_text_only()
    {
        try { Fail(); }
        catch (Exception ex) { Log.Error(ex.Message); }
    }

    [Snippet]
    void Info_with_text_only()
    {
        try { Fail(); }
        catch (Exception ex) { Log.Info("failed: " + ex.Message); }
    }

    [Snippet]
    void ErrorFormat()
    {
        try { Fail(); }
        catch (Exception ex) { Log.ErrorFormat("failed: {0}", ex); }
    }

    [Snippet]
    void Where_errors_are_enabled()
    {
        try { Fail(); }
        catch (Exception ex)
        {
            if (Log.IsErrorEnabled) Log.Error("failed", ex);
        }
    }
}

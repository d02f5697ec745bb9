using NLog;
using LogLevel = NLog.LogLevel;

// NLog in apps, services and tools.
[StandIn]
internal sealed class FreshNLogs
{
    private static readonly Logger Log = LogManager.GetCurrentClassLogger();
    private readonly Logger own = LogManager.GetLogger("Own");
    private int failures;

    private static void Work() => Fail(new IOException("work"));

    private void Failed(Exception why, bool isFatal = false)
    {
        failures++;
        own.Log(isFatal ? LogLevel.Fatal : LogLevel.Error, why, "failed");
    }

    private static void Debug(Exception why, string text) => Log.Debug(why, text);

    [Snippet]
    void An_error_first()
    {
        try { Work(); }
        catch (Exception ex) { Log.Error(ex, "work {0}", 7); }
    }

    [Snippet]
    void An_error_alone()
    {
        try { Work(); }
        catch (Exception ex) { Log.Error(ex); }
    }

    [Snippet]
    void An_error_last()
    {
        try { Work(); }
        catch (Exception ex) { Log.Error("work failed: {0}", ex); }
    }

    [Snippet]
    void A_warning_alone()
    {
        try { Work(); }
        catch (Exception ex) { Log.Warn(ex); }
    }

    [Snippet]
    void A_level_and_it()
    {
        try { Work(); }
        catch (Exception ex) { own.Log(LogLevel.Error, ex, "work"); }
    }

    [Snippet]
    void A_low_level_and_it()
    {
        try { Work(); }
        catch (Exception ex) { own.Log(LogLevel.Info, ex, "work"); }
    }

    [Snippet]
    void A_level_in_a_local()
    {
        try { Work(); }
        catch (Exception ex)
        {
            var level = ex is FileNotFoundException ? LogLevel.Info : LogLevel.Debug;
            own.Log(level, ex, "work");
        }
    }

    [Snippet]
    void An_event_info()
    {
        try { Work(); }
        catch (Exception ex)
        {
            var info = new LogEventInfo(LogLevel.Error, "own", "work") { Exception = ex };
            info.Properties["Order"] = 7;
            own.Log(info);
        }
    }

    [Snippet]
    void An_event_info_without_it()
    {
        try { Work(); }
        catch (Exception ex)
        {
            var info = new LogEventInfo(LogLevel.Error, "own", ex.Message);
            info.Properties["Order"] = 7;
            own.Log(info);
        }
    }

    [Snippet]
    void An_event_info_made_by_a_factory()
    {
        try { Work(); }
        catch (Exception ex) { own.Log(LogEventInfo.Create(LogLevel.Error, "own", ex, null, "work")); }
    }

    [Snippet]
    void A_fluent_error()
    {
        try { Work(); }
        catch (Exception ex) { own.ForErrorEvent().Exception(ex).Message("work").Property("Order", 7).Log(); }
    }

    [Snippet]
    void A_fluent_warning()
    {
        try { Work(); }
        catch (Exception ex) { own.ForWarnEvent().Exception(ex).Message("work").Log(); }
    }

    [Snippet]
    void A_fluent_error_without_it()
    {
        try { Work(); }
        catch (Exception ex) { own.ForErrorEvent().Message("work: {0}", ex.Message).Log(); }
    }

    [Snippet]
    void A_property_and_it()
    {
        try { Work(); }
        catch (Exception ex) { own.WithProperty("Order", 7).Error(ex, "work"); }
    }

    [Snippet]
    void A_scope_and_it()
    {
        try { Work(); }
        catch (Exception ex)
        {
            using (ScopeContext.PushProperty("Order", 7)) own.Error(ex, "work");
        }
    }

    [Snippet]
    void A_helper_of_the_class()
    {
        try { Work(); }
        catch (Exception ex) { Failed(ex); }
    }

    [Snippet]
    void A_helper_of_the_class_for_fatal_ones()
    {
        try { Work(); }
        catch (Exception ex) { Failed(ex, isFatal: true); }
    }

    [Snippet]
    void A_helper_that_debugs()
    {
        try { Work(); }
        catch (Exception ex) { Debug(ex, "work"); }
    }

    [Snippet]
    void A_helper_that_debugs_and_a_rethrow()
    {
        try { Work(); }
        catch (Exception ex)
        {
            Debug(ex, "work");
            throw;
        }
    }

    [Snippet]
    void An_error_of_another_exception()
    {
        try { Work(); }
        catch (Exception ex) { own.Error(new InvalidDataException(ex.Message), "work"); }
    }

    [Snippet]
    void An_error_of_a_wrapper()
    {
        try { Work(); }
        catch (Exception ex) { own.Error(new InvalidDataException("work", ex)); }
    }

    [Snippet]
    void A_message_that_is_interpolated()
    {
        try { Work(); }
        catch (Exception ex) { own.Error(ex, $"work {failures}"); }
    }

    [Snippet(Paths = 2)]
    void A_message_by_what_it_says(int which)
    {
        try { Fail(new IOException(which == 0 ? "timeout" : "disk full")); }
        catch (IOException ex)
        {
            if (ex.Message.StartsWith("timeout", StringComparison.Ordinal)) own.Info("timeout");
            else own.Error(ex, "work");
        }
    }
}

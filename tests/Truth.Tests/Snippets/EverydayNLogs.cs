using NLog;
using ILogger = NLog.ILogger;
using LogLevel = NLog.LogLevel;

// NLog in everyday services.
[StandIn]
internal sealed class EverydayNLogs
{
    private static readonly Logger Log = LogManager.GetCurrentClassLogger();

    [Snippet]
    void An_error()
    {
        try { Fail(); }
        catch (Exception ex) { Log.Error(ex, "order {0}", 7); }
    }

    [Snippet]
    void A_warning()
    {
        try { Fail(); }
        catch (Exception ex) { Log.Warn(ex, "order {0}", 7); }
    }

    [Snippet]
    void A_fatal_with_nothing_else()
    {
        try { Fail(); }
        catch (Exception ex) { Log.Fatal(ex); }
    }

    [Snippet]
    void An_error_with_its_text()
    {
        try { Fail(); }
        catch (Exception ex) { Log.Error("failed: " + ex.Message); }
    }

    [Snippet]
    void An_info_with_it_as_a_value()
    {
        try { Fail(); }
        catch (Exception ex) { Log.Info("failed: {0}", ex); }
    }

    [Snippet]
    void A_level_that_is_quiet()
    {
        try { Fail(); }
        catch (Exception ex) { Log.Log(LogLevel.Warn, ex, "failed"); }
    }

    [Snippet]
    void A_level_that_is_loud()
    {
        try { Fail(); }
        catch (Exception ex) { Log.Log(LogLevel.Error, ex, "failed"); }
    }

    [Snippet(Paths = 2)]
    void A_level_that_is_chosen(int which)
    {
        try { Fail(); }
        catch (Exception ex) { Log.Log(which == 0 ? LogLevel.Error : LogLevel.Info, ex, "failed"); }
    }

    [Snippet]
    void A_level_in_a_local()
    {
        try { Fail(); }
        catch (Exception ex)
        {
            var level = LogLevel.Debug;
            Log.Log(level, ex, "failed");
        }
    }

    [Snippet]
    void A_level_given_to_a_helper()
    {
        try { Fail(); }
        catch (Exception ex) { At(LogLevel.Trace, ex); }

        static void At(LogLevel level, Exception why) => Log.Log(level, why, "at");
    }

    [Snippet]
    void An_event_info()
    {
        try { Fail(); }
        catch (Exception ex) { Log.Log(LogEventInfo.Create(LogLevel.Error, "orders", ex, null, "failed")); }
    }

    [Snippet]
    void A_null_logger()
    {
        try { Fail(); }
        catch (Exception ex) { LogManager.CreateNullLogger().Error(ex, "failed"); }
    }

    [Snippet]
    void A_logger_by_name()
    {
        try { Fail(); }
        catch (Exception ex) { LogManager.GetLogger("orders").Error(ex, "failed"); }
    }

    [Snippet]
    void A_logger_of_an_interface_in_a_local()
    {
        try { Fail(); }
        catch (Exception ex)
        {
            ILogger log = Log;
            log.Warn(ex, "failed");
        }
    }

    [Snippet]
    void A_logger_with_a_property()
    {
        try { Fail(); }
        catch (Exception ex) { Log.WithProperty("Id", 7).Error(ex, "failed"); }
    }

    [Snippet]
    void A_swallow_of_the_logger()
    {
        try { Fail(); }
        catch (Exception ex) { Log.Swallow(() => Console.WriteLine(ex.Message)); }
    }

    [Snippet]
    int An_error_and_a_default()
    {
        try { return Fail(); }
        catch (Exception ex)
        {
            Log.Error(ex);
            return 0;
        }
    }

    [Snippet]
    int A_debug_and_a_default()
    {
        try { return Fail(); }
        catch (Exception ex)
        {
            Log.Debug(ex);
            return 0;
        }
    }
}

using Serilog;
using Serilog.Core;
using Serilog.Events;
using ILogger = Serilog.ILogger;
using Log = Serilog.Log;

// Serilog in everyday services.
[StandIn]
internal sealed class EverydaySerilogs
{
    private readonly ILogger logger = Log.Logger.ForContext<EverydaySerilogs>();

    private static void Report(string area, Exception why, params object[] values) => Log.Error(why, area + " failed", values);

    private void Note(string area, Exception why) => logger.Debug(why, "{Area} failed", area);

    [Snippet]
    void A_field_at_error()
    {
        try { Fail(); }
        catch (Exception ex) { logger.Error(ex, "order {Id}", 7); }
    }

    [Snippet]
    void A_field_at_warning()
    {
        try { Fail(); }
        catch (Exception ex) { logger.Warning(ex, "order {Id}", 7); }
    }

    [Snippet]
    void A_field_at_information_with_text()
    {
        try { Fail(); }
        catch (Exception ex) { logger.Information("order failed: {Text}", ex.Message); }
    }

    [Snippet]
    void A_field_at_error_with_text()
    {
        try { Fail(); }
        catch (Exception ex) { logger.Error("order failed: {Text}", ex.Message); }
    }

    [Snippet]
    void A_field_at_error_with_it_as_a_property()
    {
        try { Fail(); }
        catch (Exception ex) { logger.Error("order failed: {@Error}", ex); }
    }

    [Snippet]
    void A_static_at_fatal()
    {
        try { Fail(); }
        catch (Exception ex) { Log.Fatal(ex, "stopped"); }
    }

    [Snippet]
    void A_static_at_debug()
    {
        try { Fail(); }
        catch (Exception ex) { Log.Debug(ex, "stopped"); }
    }

    [Snippet]
    void A_context_and_error()
    {
        try { Fail(); }
        catch (Exception ex) { Log.ForContext("Id", 7).Error(ex, "failed"); }
    }

    [Snippet]
    void A_context_of_a_type_and_warning()
    {
        try { Fail(); }
        catch (Exception ex) { Log.ForContext<EverydaySerilogs>().Warning(ex, "failed"); }
    }

    [Snippet]
    void A_context_in_a_local()
    {
        try { Fail(); }
        catch (Exception ex)
        {
            var log = logger.ForContext("Id", 7).ForContext("Customer", "c");
            log.Error(ex, "failed");
        }
    }

    [Snippet]
    void A_context_in_a_local_that_is_quiet()
    {
        try { Fail(); }
        catch (Exception ex)
        {
            var log = logger.ForContext("Id", 7);
            log.Verbose(ex, "failed");
        }
    }

    [Snippet(Paths = 2)]
    void A_level_that_is_chosen(int which)
    {
        try { Fail(); }
        catch (Exception ex) { logger.Write(which == 0 ? LogEventLevel.Error : LogEventLevel.Warning, ex, "failed"); }
    }

    [Snippet]
    void A_level_in_a_local()
    {
        try { Fail(); }
        catch (Exception ex)
        {
            var level = LogEventLevel.Information;
            logger.Write(level, ex, "failed");
        }
    }

    [Snippet(Paths = 2)]
    void A_level_that_is_loud_either_way(int which)
    {
        try { Fail(); }
        catch (Exception ex) { Log.Write(which == 0 ? LogEventLevel.Error : LogEventLevel.Fatal, ex, "failed"); }
    }

    [Snippet]
    void A_level_given_to_a_helper()
    {
        try { Fail(); }
        catch (Exception ex) { At(LogEventLevel.Warning, ex); }

        static void At(LogEventLevel level, Exception why) => Log.Write(level, why, "at");
    }

    [Snippet]
    void A_helper_of_its_own()
    {
        try { Fail(); }
        catch (Exception ex) { Report("order", ex); }
    }

    [Snippet]
    void A_quiet_helper_of_its_own()
    {
        try { Fail(); }
        catch (Exception ex) { Note("order", ex); }
    }

    [Snippet]
    void A_silent_logger()
    {
        try { Fail(); }
        catch (Exception ex) { Logger.None.Error(ex, "failed"); }
    }

    [Snippet]
    void A_silent_logger_in_a_local()
    {
        try { Fail(); }
        catch (Exception ex)
        {
            ILogger none = Logger.None;
            none.Fatal(ex, "failed");
        }
    }

    [Snippet]
    void A_log_and_a_throw()
    {
        try { Fail(); }
        catch (Exception ex)
        {
            Log.Warning(ex, "failed");
            throw;
        }
    }

    [Snippet]
    void A_log_and_another_throw()
    {
        try { Fail(); }
        catch (Exception ex)
        {
            Log.Error(ex, "failed");
            throw new InvalidDataException("bad");
        }
    }

    [Snippet]
    void A_quiet_log_and_another_throw()
    {
        try { Fail(); }
        catch (Exception ex)
        {
            Log.Warning(ex, "failed");
            throw new InvalidDataException("bad");
        }
    }

    [Snippet]
    void A_check_of_the_level()
    {
        try { Fail(); }
        catch (Exception ex)
        {
            if (Log.IsEnabled(LogEventLevel.Error)) Log.Error(ex, "failed");
        }
    }

    [Snippet]
    void A_pushed_property()
    {
        try { Fail(); }
        catch (Exception ex)
        {
            using (Serilog.Context.LogContext.PushProperty("Id", 7)) Log.Error(ex, "failed");
        }
    }

    [Snippet]
    void A_warning_that_is_captured_as_well()
    {
        try { Fail(); }
        catch (Exception ex)
        {
            Log.Warning(ex, "failed");
            SentrySdk.CaptureException(ex);
        }
    }

    [Snippet]
    void A_filter_that_logs()
    {
        try { Fail(); }
        catch (Exception ex) when (Seen(ex)) { }

        static bool Seen(Exception why)
        {
            Log.Error(why, "seen");
            return true;
        }
    }

    [Snippet]
    void A_batch_that_counts_and_logs_once()
    {
        var bad = new List<Exception>();
        for (var i = 0; i < 2; i++)
        {
            try { Fail(); }
            catch (Exception ex) { bad.Add(ex); }
        }

        if (bad.Count > 0) Log.Error(new AggregateException(bad), "{Count} failed", bad.Count);
    }

    [Snippet]
    void A_batch_that_counts_and_logs_the_count()
    {
        var bad = 0;
        for (var i = 0; i < 2; i++)
        {
            try { Fail(); }
            catch (Exception) { bad++; }
        }

        Log.Information("{Count} failed", bad);
    }
}

using Serilog;
using Serilog.Context;
using Serilog.Events;
using ILogger = Serilog.ILogger;
using Log = Serilog.Log;

// Serilog in apps that have their own ways to call it.
[StandIn]
internal sealed class FreshSerilogs
{
    private readonly ILogger log = Log.ForContext<FreshSerilogs>();
    private static readonly ILogger Audit = Log.ForContext("Area", "Audit");

    private static class Trace
    {
        public static void Failure(Exception why, string what) => Log.Error(why, "{What} failed", what);
        public static void Oddity(Exception why, string what) => Log.Warning(why, "{What} is odd", what);
        public static void Write(LogEventLevel level, string what, Exception? why = null) => Log.Write(level, why, "{What}", what);
        public static void Unless(bool isQuiet, Exception why)
        {
            if (isQuiet) Log.Debug(why, "quiet");
            else Log.Error(why, "loud");
        }
    }

    private static void Work() => Fail(new IOException("work"));

    [Snippet]
    void An_error_with_its_properties()
    {
        try { Work(); }
        catch (IOException ex) { log.Error(ex, "Could not {@Order} at {Time:T}", new { Id = 7 }, DateTime.UnixEpoch); }
    }

    [Snippet]
    void An_error_whose_first_value_it_is()
    {
        try { Work(); }
        catch (IOException ex) { log.Error("Could not {Order}: {Error}", 7, ex); }
    }

    [Snippet]
    void A_written_level()
    {
        try { Work(); }
        catch (IOException ex) { log.Write(LogEventLevel.Fatal, ex, "work"); }
    }

    [Snippet]
    void A_written_low_level()
    {
        try { Work(); }
        catch (IOException ex) { log.Write(LogEventLevel.Information, ex, "work"); }
    }

    [Snippet(Paths = 2)]
    void A_written_level_by_type(int which)
    {
        try { Fail(which == 0 ? new FileNotFoundException() : new IOException()); }
        catch (IOException ex) { log.Write(ex is FileNotFoundException ? LogEventLevel.Debug : LogEventLevel.Error, ex, "work"); }
    }

    [Snippet]
    void A_context_of_several_properties()
    {
        try { Work(); }
        catch (Exception ex) { log.ForContext("Order", 7).ForContext("Customer", "c", true).Error(ex, "work"); }
    }

    [Snippet]
    void A_context_with_it_and_an_error_without()
    {
        try { Work(); }
        catch (Exception ex) { log.ForContext("Error", ex, destructureObjects: true).Error("work failed"); }
    }

    [Snippet]
    void A_pushed_property()
    {
        try { Work(); }
        catch (Exception ex)
        {
            using (LogContext.PushProperty("Order", 7)) Log.Error(ex, "work");
        }
    }

    [Snippet]
    void An_audit_log_of_its_own()
    {
        try { Work(); }
        catch (Exception ex) { Audit.Fatal(ex, "work"); }
    }

    [Snippet]
    void A_static_facade_for_failures()
    {
        try { Work(); }
        catch (Exception ex) { Trace.Failure(ex, "work"); }
    }

    [Snippet]
    void A_static_facade_for_oddities()
    {
        try { Work(); }
        catch (Exception ex) { Trace.Oddity(ex, "work"); }
    }

    [Snippet]
    void A_static_facade_with_a_level()
    {
        try { Work(); }
        catch (Exception ex) { Trace.Write(LogEventLevel.Error, "work", ex); }
    }

    [Snippet]
    void A_static_facade_with_a_low_level()
    {
        try { Work(); }
        catch (Exception ex) { Trace.Write(LogEventLevel.Warning, "work", ex); }
    }

    [Snippet]
    void A_static_facade_with_a_level_and_no_exception()
    {
        try { Work(); }
        catch (Exception) { Trace.Write(LogEventLevel.Error, "work"); }
    }

    [Snippet]
    void A_static_facade_that_is_quiet()
    {
        try { Work(); }
        catch (Exception ex) { Trace.Unless(isQuiet: true, ex); }
    }

    [Snippet]
    void A_static_facade_that_is_loud()
    {
        try { Work(); }
        catch (Exception ex) { Trace.Unless(false, ex); }
    }

    [Snippet]
    void An_error_and_a_default_value()
    {
        var count = 0;
        try { count = Fail(); }
        catch (Exception ex)
        {
            Log.Error(ex, "count");
            count = -1;
        }

        Console.WriteLine(count);
    }

    [Snippet]
    void A_bound_message_and_a_debug_entry()
    {
        try { Work(); }
        catch (Exception ex)
        {
            if (Log.BindMessageTemplate("work {Id}", [7], out var template, out var values))
                Log.Write(new LogEvent(DateTimeOffset.Now, LogEventLevel.Debug, ex, template, values));
        }
    }

    [Snippet]
    void A_log_event_that_is_written()
    {
        try { Work(); }
        catch (Exception ex)
        {
            Log.BindMessageTemplate("work {Id}", [7], out var template, out var values);
            Log.Write(new LogEvent(DateTimeOffset.Now, LogEventLevel.Error, ex, template!, values!));
        }
    }

    [Snippet]
    void A_debug_entry_if_anybody_wants_it()
    {
        try { Work(); }
        catch (Exception ex)
        {
            if (Log.IsEnabled(LogEventLevel.Debug)) Log.Debug(ex, "work");
        }
    }

    [Snippet]
    void A_local_logger()
    {
        ILogger local = new LoggerConfiguration().CreateLogger();
        try { Work(); }
        catch (Exception ex)
        {
            local.Debug("work");
            log.Error(ex, "work");
        }
    }
}

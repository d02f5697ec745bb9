using Serilog;
using Serilog.Events;
using ILogger = Serilog.ILogger;
using Log = Serilog.Log;

// Serilog: Sentry's sink makes events from Error upwards.
[StandIn]
internal sealed class Serilogs
{
    private readonly ILogger logger = Log.ForContext<Serilogs>();

    [Snippet]
    void Log_Error()
    {
        try { Fail(); }
        catch (Exception ex) { Log.Error(ex, "failed"); }
    }

    [Snippet]
    void Error_with_text_only()
    {
        try { Fail(); }
        catch (Exception ex) { Log.Error("failed: {Reason}", ex.Message); }
    }

    [Snippet]
    void Log_Fatal()
    {
        try { Fail(); }
        catch (Exception ex) { Log.Fatal(ex, "failed"); }
    }

    [Snippet]
    void Log_Warning()
    {
        try { Fail(); }
        catch (Exception ex) { Log.Warning(ex, "failed"); }
    }

    [Snippet]
    void Log_Information()
    {
        try { Fail(); }
        catch (Exception ex) { Log.Information(ex, "failed"); }
    }

    [Snippet]
    void Log_Verbose()
    {
        try { Fail(); }
        catch (Exception ex) { Log.Verbose(ex, "failed"); }
    }

    [Snippet]
    void Log_Error_with_values()
    {
        try { Fail(); }
        catch (Exception ex) { Log.Error(ex, "row {Row} of {File} failed", 7, "orders"); }
    }

    [Snippet]
    void Log_Error_with_it_as_a_value()
    {
        try { Fail(); }
        catch (Exception ex) { Log.Error("failed: {Error}", ex); }
    }

    [Snippet]
    void Log_Error_with_its_message()
    {
        try { Fail(); }
        catch (Exception ex) { Log.Error("failed: {Reason}", ex.Message); }
    }

    [Snippet]
    void Log_Write_at_Error()
    {
        try { Fail(); }
        catch (Exception ex) { Log.Write(LogEventLevel.Error, ex, "failed"); }
    }

    [Snippet]
    void Log_Write_at_Debug()
    {
        try { Fail(); }
        catch (Exception ex) { Log.Write(LogEventLevel.Debug, ex, "failed"); }
    }

    [Snippet]
    void A_logger_in_a_field()
    {
        try { Fail(); }
        catch (Exception ex) { logger.Error(ex, "failed"); }
    }

    [Snippet]
    void A_quiet_call_of_a_logger_in_a_field()
    {
        try { Fail(); }
        catch (Exception ex) { logger.Debug(ex, "failed"); }
    }

    [Snippet]
    void A_logger_for_a_context()
    {
        try { Fail(); }
        catch (Exception ex) { Log.ForContext("Row", 7).Error(ex, "failed"); }
    }

    [Snippet]
    void A_logger_that_the_exception_enriches()
    {
        try { Fail(); }
        catch (Exception ex) { logger.ForContext("Error", ex).Warning("failed"); }
    }

    [Snippet]
    void A_logger_where_Error_is_enabled()
    {
        try { Fail(); }
        catch (Exception ex)
        {
            if (logger.IsEnabled(LogEventLevel.Error)) logger.Error(ex, "failed");
        }
    }
}

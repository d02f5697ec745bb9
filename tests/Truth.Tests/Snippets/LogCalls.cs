using Microsoft.Extensions.Logging.Abstractions;

// Microsoft.Extensions.Logging: where in the call the exception stands, and which logger it is.
internal sealed class LogCalls
{
    private readonly ILogger? missing = null;

    [Snippet]
    void Its_message_as_the_template(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex) { log.LogError(ex.Message); }
    }

    [Snippet]
    void Its_message_as_an_argument(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex) { log.LogError("failed: {Reason}", ex.Message); }
    }

    [Snippet]
    void It_as_an_argument(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex) { log.LogError("failed: {Error}", ex); }
    }

    [Snippet]
    void It_as_one_of_several_arguments(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex) { log.LogCritical("row {Row} failed: {Error}", 7, ex); }
    }

    [Snippet]
    void It_in_an_array_of_arguments(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex) { log.LogError("failed: {Error}", args: [ex]); }
    }

    [Snippet]
    void It_within_an_anonymous_object(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex) { log.LogError("failed: {Error}", new { ex }); }
    }

    [Snippet]
    void It_in_an_interpolated_string(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex) { log.LogError($"failed: {ex}"); }
    }

    [Snippet]
    void Its_text_in_a_local(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex)
        {
            var text = "failed: " + ex;
            log.LogError(text);
        }
    }

    [Snippet]
    void A_text_that_knows_nothing_of_it(ILogger log)
    {
        try { Fail(); }
        catch (Exception) { log.LogError("failed"); }
    }

    [Snippet(Paths = 2)]
    void A_text_on_each_branch(ILogger log, int which)
    {
        try { Fail(); }
        catch (Exception ex)
        {
            if (which == 0) log.LogError("failed: " + ex.Message);
            else log.LogCritical(new EventId(7), "failed at {Row}", 7);
        }
    }

    [Snippet]
    void A_text_at_a_level_that_is_passed(ILogger log)
    {
        try { Fail(); }
        catch { log.Log(LogLevel.Error, "failed"); }
    }

    [Snippet]
    void A_quiet_text_that_knows_nothing_of_it(ILogger log)
    {
        try { Fail(); }
        catch (Exception) { log.LogWarning("failed"); }
    }

    [Snippet]
    void A_quiet_text_with_its_message(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex) { log.LogInformation("failed: {Reason}", ex.Message); }
    }

    [Snippet]
    void It_in_both_places(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex) { log.LogError(ex, "failed: {Reason}", ex.Message); }
    }

    [Snippet]
    void With_an_event_id(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex) { log.LogError(new EventId(7, "Failed"), ex, "failed"); }
    }

    [Snippet]
    void With_an_event_id_and_as_an_argument(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex) { log.LogError(new EventId(7, "Failed"), "failed: {Error}", ex); }
    }

    [Snippet]
    void With_a_number_as_event_id(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex) { log.LogError(7, ex, "failed"); }
    }

    [Snippet]
    void With_named_arguments(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex) { log.LogError(message: "failed", exception: ex); }
    }

    [Snippet]
    void As_a_static_call(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex) { LoggerExtensions.LogError(log, ex, "failed"); }
    }

    [Snippet]
    void With_null_in_its_place(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex) { log.LogError((Exception?)null, "failed: {Error}", ex); }
    }

    [Snippet]
    void With_an_exception_of_our_own_instead(ILogger log)
    {
        try { Fail(); }
        catch (Exception) { log.LogError(new InvalidDataException("bad row"), "failed"); }
    }

    [Snippet]
    void Inside_another_exception(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex) { log.LogError(new InvalidDataException("bad row", ex), "failed"); }
    }

    [Snippet(Paths = 2)]
    void With_it_only_where_details_are_wanted(ILogger log, int which)
    {
        var details = which == 0;
        try { Fail(); }
        catch (Exception ex) { log.LogError(details ? ex : null, "failed"); }
    }

    [Snippet]
    void In_a_logging_scope(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex)
        {
            using (log.BeginScope("import")) log.LogError(ex, "failed");
        }
    }

    [Snippet]
    void As_the_state_of_a_logging_scope(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex)
        {
            using (log.BeginScope("import of {Error}", ex)) log.LogWarning("failed");
        }
    }

    [Snippet]
    void A_logger_of_a_type(ILogger log)
    {
        ILogger<LogCalls> typed = new Logger<LogCalls>(new Same(log));
        try { Fail(); }
        catch (Exception ex) { typed.LogError(ex, "failed"); }
    }

    [Snippet]
    void A_logger_that_may_be_null(ILogger? log)
    {
        try { Fail(); }
        catch (Exception ex) { log?.LogError(ex, "failed"); }
    }

    [Snippet, ByDesign("a logger that may be null is taken to be there")]
    void A_logger_that_is_null()
    {
        try { Fail(); }
        catch (Exception ex) { missing?.LogError(ex, "failed"); }
    }

    [Snippet]
    void The_null_logger()
    {
        try { Fail(); }
        catch (Exception ex) { NullLogger.Instance.LogError(ex, "failed"); }
    }

    [Snippet]
    void The_null_logger_of_a_type()
    {
        try { Fail(); }
        catch (Exception ex) { NullLogger<LogCalls>.Instance.LogError(ex, "failed"); }
    }

    [Snippet]
    void The_null_logger_in_a_local()
    {
        ILogger quiet = NullLogger.Instance;
        try { Fail(); }
        catch (Exception ex) { quiet.LogError(ex, "failed"); }
    }

    [Snippet]
    void The_null_logger_where_none_was_given(ILogger? log)
    {
        var logger = log ?? NullLogger.Instance;
        try { Fail(); }
        catch (Exception ex) { logger.LogError(ex, "failed"); }
    }

    [Snippet]
    void Where_Error_is_enabled(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex)
        {
            if (log.IsEnabled(LogLevel.Error)) log.LogError(ex, "failed");
        }
    }

    [Snippet]
    void Unless_Error_is_disabled(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex)
        {
            if (!log.IsEnabled(LogLevel.Error)) return;
            log.LogError(ex, "failed");
        }
    }

    [Snippet, ByDesign("whether a level is enabled is decided at run time")]
    void Where_Debug_is_enabled(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex)
        {
            if (log.IsEnabled(LogLevel.Debug)) log.LogError(ex, "failed");
        }
    }

    [Snippet]
    void Details_where_Debug_is_enabled(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex)
        {
            if (log.IsEnabled(LogLevel.Debug)) log.LogDebug(ex, "failed");
        }
    }

    [Snippet(Paths = 2)]
    void To_each_of_several_loggers(ILogger log, int which)
    {
        ILogger[] all = which == 0 ? [log] : [];
        try { Fail(); }
        catch (Exception ex)
        {
            foreach (var one in all) one.LogError(ex, "failed");
        }
    }

    private sealed class Same(ILogger log) : ILoggerFactory
    {
        public ILogger CreateLogger(string categoryName) => log;

        public void AddProvider(ILoggerProvider provider)
        {
        }

        public void Dispose()
        {
        }
    }
}

// Microsoft.Extensions.Logging: Sentry makes events from Error upwards.
internal sealed class LogLevels
{
    [Snippet]
    void LogTrace(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex) { log.LogTrace(ex, "failed"); }
    }

    [Snippet]
    void LogDebug(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex) { log.LogDebug(ex, "failed"); }
    }

    [Snippet]
    void LogInformation(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex) { log.LogInformation(ex, "failed"); }
    }

    [Snippet]
    void LogWarning(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex) { log.LogWarning(ex, "failed"); }
    }

    [Snippet]
    void LogError(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex) { log.LogError(ex, "failed"); }
    }

    [Snippet]
    void LogCritical(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex) { log.LogCritical(ex, "failed"); }
    }

    [Snippet]
    void LogWarning_of_a_specific_type(ILogger log)
    {
        try { Fail<IOException>(); }
        catch (IOException ex) { log.LogWarning(ex, "failed"); }
    }

    [Snippet]
    void Log_at_Error(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex) { log.Log(LogLevel.Error, ex, "failed"); }
    }

    [Snippet]
    void Log_at_Warning(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex) { log.Log(LogLevel.Warning, ex, "failed"); }
    }

    [Snippet]
    void Log_at_None(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex) { log.Log(LogLevel.None, ex, "failed"); }
    }

    [Snippet]
    void Log_at_a_constant(ILogger log)
    {
        const LogLevel Loud = LogLevel.Critical;
        try { Fail(); }
        catch (Exception ex) { log.Log(Loud, ex, "failed"); }
    }

    [Snippet]
    void Log_at_a_quiet_constant(ILogger log)
    {
        const LogLevel Quiet = LogLevel.Information;
        try { Fail(); }
        catch (Exception ex) { log.Log(Quiet, ex, "failed"); }
    }

    [Snippet(Paths = 2)]
    void Log_at_a_level_that_a_condition_picks(ILogger log, int which)
    {
        try { Fail(); }
        catch (Exception ex) { log.Log(which == 0 ? LogLevel.Error : LogLevel.Debug, ex, "failed"); }
    }

    [Snippet(Paths = 2), ByDesign("the level is decided at run time")]
    void Log_at_a_level_from_outside(ILogger log, int which)
    {
        var level = (LogLevel)(which + 3);
        try { Fail(); }
        catch (Exception ex) { log.Log(level, ex, "failed"); }
    }

    [Snippet]
    void Log_at_two_levels_that_are_both_loud(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex) { log.Log(ex is IOException ? LogLevel.Error : LogLevel.Critical, ex, "failed"); }
    }

    [Snippet]
    void The_logger_itself_at_Error(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex) { log.Log(LogLevel.Error, new EventId(7), "failed", ex, static (state, _) => state); }
    }

    [Snippet]
    void The_logger_itself_at_Warning(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex) { log.Log(LogLevel.Warning, new EventId(7), "failed", ex, static (state, _) => state); }
    }

    [Snippet]
    void The_logger_itself_without_the_exception(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex) { log.Log(LogLevel.Error, new EventId(7), ex.Message, null, static (state, _) => state); }
    }

    [Snippet(Paths = 2)]
    void Error_on_one_path_and_warning_on_the_other(ILogger log, int which)
    {
        try { Fail(); }
        catch (Exception ex)
        {
            if (which == 0) log.LogError(ex, "failed for good");
            else log.LogWarning(ex, "failed, will try again");
        }
    }

    [Snippet(Paths = 2)]
    void Debug_on_one_path_and_warning_on_the_other(ILogger log, int which)
    {
        try { Fail(); }
        catch (Exception ex)
        {
            if (which == 0) log.LogDebug(ex, "failed for good");
            else log.LogWarning(ex, "failed, will try again");
        }
    }

    [Snippet]
    void Warning_and_then_it_goes_on(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex)
        {
            log.LogWarning(ex, "failed");
            throw;
        }
    }

    [Snippet]
    void Debug_with_it_and_Error_with_text(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex)
        {
            log.LogDebug(ex, "details");
            log.LogError("import failed");
        }
    }
}

// Options and arguments that decide whether a failure is told.
internal sealed class FreshFlags
{
    private string note = "";

    [Flags]
    private enum Report
    {
        None = 0,
        Log = 1,
        Throw = 2,
        Both = Log | Throw,
    }

    private sealed record Options(bool Throws = false, LogLevel Level = LogLevel.Error, bool IsSilent = false);

    private static void Tell(ILogger log, Exception why, bool rethrow = false)
    {
        log.LogWarning(why, "told");
        if (rethrow) throw new InvalidOperationException("told", why);
    }

    private static void Tell(ILogger log, Exception why, Report report)
    {
        if (report.HasFlag(Report.Log)) log.LogError(why, "told");
        if ((report & Report.Throw) != 0) throw new InvalidOperationException("told", why);
    }

    private static void Tell(ILogger log, Exception why, Options options)
    {
        if (options.IsSilent) return;
        log.Log(options.Level, why, "told");
        if (options.Throws) throw new InvalidOperationException("told", why);
    }

    private static void Tell(ILogger log, Exception why, string severity)
    {
        switch (severity)
        {
            case "error":
                log.LogError(why, "told");
                break;
            case "warning":
                log.LogWarning(why, "told");
                break;
        }
    }

    private static void Tell(ILogger log, Exception why, int verbosity)
    {
        if (verbosity > 1) log.LogError(why, "told");
        else if (verbosity == 1) log.LogInformation(why, "told");
    }

    private static void Tell(ILogger? log, IReporter? reporter, Exception why)
    {
        if (log is not null) log.LogError(why, "told");
        else if (reporter is not null) reporter.Report(why);
        else throw new InvalidOperationException("nobody to tell", why);
    }

    private static void Work() => Fail(new IOException("work"));

    [Snippet]
    void Warned_by_default(ILogger log)
    {
        try { Work(); }
        catch (Exception ex) { Tell(log, ex); }
    }

    [Snippet]
    void Warned_and_thrown(ILogger log)
    {
        try { Work(); }
        catch (Exception ex) { Tell(log, ex, rethrow: true); }
    }

    [Snippet]
    void A_flag_to_log(ILogger log)
    {
        try { Work(); }
        catch (Exception ex) { Tell(log, ex, Report.Log); }
    }

    [Snippet]
    void A_flag_to_do_both(ILogger log)
    {
        try { Work(); }
        catch (Exception ex) { Tell(log, ex, Report.Both); }
    }

    [Snippet]
    void A_flag_to_do_nothing(ILogger log)
    {
        try { Work(); }
        catch (Exception ex) { Tell(log, ex, Report.None); }
    }

    [Snippet]
    void Options_by_default(ILogger log)
    {
        try { Work(); }
        catch (Exception ex) { Tell(log, ex, new Options()); }
    }

    [Snippet]
    void Options_that_are_silent(ILogger log)
    {
        try { Work(); }
        catch (Exception ex) { Tell(log, ex, new Options(IsSilent: true)); }
    }

    [Snippet]
    void Options_with_a_low_level(ILogger log)
    {
        try { Work(); }
        catch (Exception ex) { Tell(log, ex, new Options(Level: LogLevel.Debug)); }
    }

    [Snippet]
    void A_severity_by_name(ILogger log)
    {
        try { Work(); }
        catch (Exception ex) { Tell(log, ex, "error"); }
    }

    [Snippet]
    void A_low_severity_by_name(ILogger log)
    {
        try { Work(); }
        catch (Exception ex) { Tell(log, ex, "warning"); }
    }

    [Snippet]
    void A_verbosity_by_number(ILogger log)
    {
        try { Work(); }
        catch (Exception ex) { Tell(log, ex, 2); }
    }

    [Snippet]
    void A_low_verbosity_by_number(ILogger log)
    {
        try { Work(); }
        catch (Exception ex) { Tell(log, ex, 1); }
    }

    [Snippet]
    void A_logger_or_a_reporter(ILogger log)
    {
        try { Work(); }
        catch (Exception ex) { Tell(log, null, ex); }
    }

    [Snippet]
    void A_reporter_and_no_logger()
    {
        try { Work(); }
        catch (Exception ex) { Tell(null, new Reporter(), ex); }
    }

    [Snippet]
    void Nobody_to_tell()
    {
        try { Work(); }
        catch (Exception ex) { Tell(null, null, ex); }
    }

    [Snippet]
    void A_local_option(ILogger log)
    {
        const bool Rethrow = true;
        try { Work(); }
        catch (Exception ex)
        {
            note = ex.Message;
            if (Rethrow) throw;
        }
    }

    [Snippet]
    void A_level_in_a_constant(ILogger log)
    {
        const LogLevel Level = LogLevel.Critical;
        try { Work(); }
        catch (Exception ex) { log.Log(Level, ex, "work"); }
    }

    [Snippet]
    void A_level_in_a_low_constant(ILogger log)
    {
        const LogLevel Level = LogLevel.Trace;
        try { Work(); }
        catch (Exception ex) { log.Log(Level, ex, "work"); }
    }

    [Snippet]
    void A_level_in_a_static_field(ILogger log)
    {
        try { Work(); }
        catch (Exception ex) { log.Log(LowLevel, ex, "work"); }
    }

    private static readonly LogLevel LowLevel = LogLevel.Information;

    [Snippet]
    void A_level_in_a_table(ILogger log)
    {
        var levels = new Dictionary<Type, LogLevel> { [typeof(IOException)] = LogLevel.Error };
        try { Work(); }
        catch (Exception ex) { log.Log(levels.GetValueOrDefault(ex.GetType(), LogLevel.Critical), ex, "work"); }
    }
}

// Levels and severities of small apps: chosen by type, by attempt, by a table, by a default.
using System.Runtime.CompilerServices;

internal sealed class VillageLevels
{
    private enum Weight { Light, Heavy, Deadly }

    private static readonly Action<ILogger, Exception> Murmur = (log, why) => log.LogWarning(why, "murmur");

    private static readonly Action<ILogger, Exception> Shout = static (log, why) => log.LogCritical(why, "shout");

    private static LogLevel LevelOf(Weight weight) => weight switch
    {
        Weight.Light => LogLevel.Information,
        Weight.Heavy => LogLevel.Warning,
        _ => LogLevel.Critical,
    };

    private static void Oops(ILogger log, Exception why, [CallerMemberName] string place = "", [CallerLineNumber] int line = 0) =>
        log.LogError(why, "{Place}:{Line}", place, line);

    private static void Remark(ILogger log, Exception why, string text = "remark", LogLevel level = LogLevel.Warning) =>
        log.Log(level, why, "{Text}", text);

    private static void Format(ILogger log, Exception? why, string text, params object?[] values)
    {
        if (why is null) log.LogInformation("{Text}", string.Format(null, text, values));
        else log.LogError(why, "{Text}", string.Format(null, text, values));
    }

    [Snippet]
    void A_weight_that_is_light(ILogger log)
    {
        try { Fail(); }
        catch (Exception why) { log.Log(LevelOf(Weight.Heavy), why, "mill"); }
    }

    [Snippet]
    void A_weight_that_is_deadly(ILogger log)
    {
        try { Fail(); }
        catch (Exception why) { log.Log(LevelOf(Weight.Deadly), why, "mill"); }
    }

    [Snippet]
    void A_remark_with_its_default(ILogger log)
    {
        try { Fail(); }
        catch (Exception why) { Remark(log, why); }
    }

    [Snippet]
    void A_remark_with_a_named_level(ILogger log)
    {
        try { Fail(); }
        catch (Exception why) { Remark(log, why, level: LogLevel.Error); }
    }

    [Snippet]
    void The_place_is_told_by_the_compiler(ILogger log)
    {
        try { Fail(); }
        catch (Exception why) { Oops(log, why); }
    }

    [Snippet]
    void A_text_with_values(ILogger log)
    {
        try { Fail(); }
        catch (Exception why) { Format(log, why, "{0} of {1}", 1, 2); }
    }

    [Snippet]
    void A_text_with_values_and_no_exception(ILogger log)
    {
        try { Fail(); }
        catch (Exception why) { Format(log, null, "{0} of {1}: {2}", 1, 2, why.Message); }
    }

    [Snippet]
    void A_function_in_a_static_field_that_warns(ILogger log)
    {
        try { Fail(); }
        catch (Exception why) { Murmur(log, why); }
    }

    [Snippet]
    void A_function_in_a_static_field_that_is_critical(ILogger log)
    {
        try { Fail(); }
        catch (Exception why) { Shout(log, why); }
    }

    [Snippet(IsRetry = true)]
    void A_level_by_the_number_of_the_attempt(ILogger log)
    {
        for (var attempt = 1; attempt <= 3; attempt++)
        {
            try
            {
                Fail();
                break;
            }
            catch (Exception why)
            {
                var level = attempt == 3 ? LogLevel.Error : LogLevel.Debug;
                log.Log(level, why, "attempt {Attempt}", attempt);
            }
        }
    }

    [Snippet(IsRetry = true)]
    void A_level_that_never_rises(ILogger log)
    {
        for (var attempt = 1; attempt <= 3; attempt++)
        {
            try
            {
                Fail();
                break;
            }
            catch (Exception why)
            {
                var level = attempt == 3 ? LogLevel.Warning : LogLevel.Debug;
                log.Log(level, why, "attempt {Attempt}", attempt);
            }
        }
    }

    [Snippet(Paths = 2)]
    void A_level_by_the_type_of_it(int which, ILogger log)
    {
        try { Fail(which == 0 ? new TimeoutException() : new IOException()); }
        catch (Exception why)
        {
            var level = why switch
            {
                TimeoutException or OperationCanceledException => LogLevel.Information,
                _ => LogLevel.Error,
            };
            log.Log(level, why, "mill");
        }
    }

    [Snippet]
    void A_level_that_is_raised_in_the_handler(ILogger log)
    {
        var level = LogLevel.Debug;
        try { Fail(); }
        catch (Exception why)
        {
            if (why.InnerException is null) level = LogLevel.Warning;
            if (level < LogLevel.Error) level = LogLevel.Error;
            log.Log(level, why, "mill");
        }
    }

    [Snippet]
    void Only_where_the_level_is_on(ILogger log)
    {
        try { Fail(); }
        catch (Exception why)
        {
            if (!log.IsEnabled(LogLevel.Error)) return;
            log.LogError(why, "mill");
        }
    }

    [Snippet]
    void An_event_id_and_a_formatter(ILogger log)
    {
        try { Fail(); }
        catch (Exception why)
        {
            log.Log(LogLevel.Error, new EventId(7, "mill"), (Name: "mill", 3), why, static (state, _) => state.Name);
        }
    }

    [Snippet]
    void An_event_id_and_a_formatter_that_is_given_none(ILogger log)
    {
        try { Fail(); }
        catch (Exception why)
        {
            log.Log(LogLevel.Error, new EventId(7, "mill"), why.Message, null, static (state, _) => state);
        }
    }
}

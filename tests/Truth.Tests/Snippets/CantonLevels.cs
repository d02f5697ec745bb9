// Levels, flags and façades over a logger, of an ice rink.
using Microsoft.Extensions.Logging.Abstractions;

internal sealed class CantonLevels
{
    private enum Severity
    {
        Note,
        Trouble,
        Disaster,
    }

    private static void Write(ILogger log, Exception e, string text, bool urgent = false)
    {
        if (urgent)
        {
            log.LogCritical(e, "{Text}", text);
            return;
        }

        log.LogInformation(e, "{Text}", text);
    }

    [Snippet]
    void A_call_that_is_urgent(ILogger log)
    {
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            Write(log, ex, "ice", urgent: true);
        }
    }

    [Snippet]
    void A_call_that_is_not_urgent(ILogger log)
    {
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            Write(log, ex, "ice");
        }
    }

    [Snippet(Paths = 2)]
    void A_call_that_is_urgent_at_night(ILogger log, int which)
    {
        var night = which == 1;
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            Write(log, ex, "ice", night);
        }
    }

    private static LogLevel LevelOf(Severity severity) => severity switch
    {
        Severity.Note => LogLevel.Information,
        Severity.Trouble => LogLevel.Warning,
        _ => LogLevel.Critical,
    };

    private sealed class Journal(ILogger log)
    {
        public void Write(Severity severity, string text, Exception? why = null) => log.Log(LevelOf(severity), why, "{Text}", text);

        public void Trouble(string text, Exception why) => Write(Severity.Trouble, text, why);

        public void Disaster(string text, Exception why) => Write(Severity.Disaster, text, why);
    }

    [Snippet]
    void A_journal_of_a_disaster(ILogger log)
    {
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            new Journal(log).Disaster("ice", ex);
        }
    }

    [Snippet]
    void A_journal_of_trouble(ILogger log)
    {
        var journal = new Journal(log);
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            journal.Trouble("ice", ex);
        }
    }

    [Snippet]
    void A_journal_without_it(ILogger log)
    {
        var journal = new Journal(log);
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            journal.Write(Severity.Disaster, ex.Message);
        }
    }

    private static readonly Dictionary<Severity, LogLevel> Levels = new()
    {
        [Severity.Note] = LogLevel.Debug,
        [Severity.Trouble] = LogLevel.Warning,
        [Severity.Disaster] = LogLevel.Error,
    };

    [Snippet]
    void A_level_of_a_table_that_is_low(ILogger log)
    {
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            log.Log(Levels[Severity.Trouble], ex, "ice");
        }
    }

    [Snippet]
    void A_level_of_a_table_that_is_high(ILogger log)
    {
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            log.Log(Levels[Severity.Disaster], ex, "ice");
        }
    }

    private const LogLevel Usual = LogLevel.Warning;

    [Snippet]
    void A_level_of_a_constant(ILogger log)
    {
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            log.Log(logLevel: Usual, exception: ex, message: "ice");
        }
    }

    [Snippet]
    void A_level_that_is_raised(ILogger log)
    {
        var level = LogLevel.Debug;
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            level = LogLevel.Error;
            log.Log(level, ex, "ice");
        }
    }

    [Snippet(Paths = 2)]
    void A_level_by_its_type(ILogger log, int which)
    {
        try
        {
            Fail(which == 0 ? new TimeoutException() : new IOException());
        }
        catch (Exception ex)
        {
            var level = ex is TimeoutException ? LogLevel.Warning : LogLevel.Error;
            log.Log(level, ex, "ice");
        }
    }

    [Snippet(Paths = 2)]
    void A_level_that_is_loud_in_each_case(ILogger log, int which)
    {
        try
        {
            Fail(which == 0 ? new TimeoutException() : new IOException());
        }
        catch (Exception ex)
        {
            LogLevel level;
            switch (ex)
            {
                case TimeoutException:
                    level = LogLevel.Error;
                    break;
                default:
                    level = LogLevel.Critical;
                    break;
            }

            log.Log(level, ex, "ice");
        }
    }

    private struct Options
    {
        public bool Quiet;
        public LogLevel Level;
    }

    private static void Put(ILogger log, Exception ex, Options options)
    {
        if (options.Quiet) return;
        log.Log(options.Level, ex, "ice");
    }

    [Snippet]
    void Options_with_a_high_level(ILogger log)
    {
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            Put(log, ex, new Options { Level = LogLevel.Error });
        }
    }

    [Snippet]
    void Options_that_are_quiet(ILogger log)
    {
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            Put(log, ex, new Options { Quiet = true, Level = LogLevel.Error });
        }
    }

    [Snippet]
    void A_conditional_expression_as_a_statement(ILogger log)
    {
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            _ = log.IsEnabled(LogLevel.Error) ? Logged(log, ex) : false;
        }
    }

    private static bool Logged(ILogger log, Exception ex)
    {
        log.LogError(ex, "ice");
        return true;
    }

    private interface ISpeaker
    {
        void Say(string text, Exception? why, int urgency);
    }

    private sealed class Speaker(ILogger log) : ISpeaker
    {
        public void Say(string text, Exception? why, int urgency)
        {
            if (urgency >= 8) log.LogError(why, "{Text}", text);
            else if (urgency >= 4) log.LogWarning(why, "{Text}", text);
            else log.LogDebug(why, "{Text}", text);
        }
    }

    private static void Swept(ISpeaker speaker)
    {
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            speaker.Say("swept", ex, 9);
        }
    }

    [Snippet(In = nameof(Swept))]
    void A_speaker_that_is_urgent(ILogger log) => Swept(new Speaker(log));

    private static void Frozen(ISpeaker speaker)
    {
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            speaker.Say("frozen", ex, 5);
        }
    }

    [Snippet(In = nameof(Frozen))]
    void A_speaker_that_is_less_urgent(ILogger log) => Frozen(new Speaker(log));

    [Snippet]
    void A_logger_that_is_a_null_logger()
    {
        ILogger silent = NullLogger.Instance;
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            silent.LogError(ex, "ice");
        }
    }

    private static void Each(Exception ex, params Action<Exception>[] sinks)
    {
        foreach (var sink in sinks) sink(ex);
    }

    [Snippet]
    void Sinks_of_which_one_logs(ILogger log)
    {
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            Each(ex, e => Console.WriteLine(e.Message), e => log.LogError(e, "ice"));
        }
    }

    [Snippet]
    void Sinks_of_which_none_logs()
    {
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            Each(ex, Console.WriteLine, e => Console.WriteLine(e.Message));
        }
    }
}

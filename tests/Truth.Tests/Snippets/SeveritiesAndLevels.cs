// Levels that are constants, fields, parameters, choices; LoggerMessage; C# 14 extensions.
internal sealed partial class SeveritiesAndLevels
{
    private const LogLevel Quiet = LogLevel.Warning;
    private static readonly LogLevel Loud = LogLevel.Error;
    private static readonly EventId Broken = new(7, "broken");

    private enum Weight { Feather, Stone }

    [Snippet]
    void A_constant_field(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex) { log.Log(Quiet, ex, "failed"); }
    }

    [Snippet]
    void A_readonly_field(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex) { log.Log(Loud, ex, "failed"); }
    }

    [Snippet]
    void A_constant_in_the_handler(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex)
        {
            const LogLevel level = LogLevel.Debug;
            log.Log(level, Broken, ex, "failed");
        }
    }

    [Snippet(Paths = 2)]
    void A_level_that_if_sets(int which, ILogger log)
    {
        try { Fail(); }
        catch (Exception ex)
        {
            var level = LogLevel.Error;
            if (which == 1) level = LogLevel.Warning;
            log.Log(level, ex, "failed");
        }
    }

    [Snippet(Paths = 2)]
    void A_level_that_if_raises(int which, ILogger log)
    {
        try { Fail(); }
        catch (Exception ex)
        {
            var level = LogLevel.Error;
            if (which == 1) level = LogLevel.Critical;
            log.Log(level, ex, "failed");
        }
    }

    [Snippet(Paths = 2)]
    void A_level_by_type(int which, ILogger log)
    {
        try { Fail(which == 0 ? new TimeoutException() : new IOException()); }
        catch (Exception ex)
        {
            var level = ex is TimeoutException ? LogLevel.Information : LogLevel.Error;
            log.Log(level, ex, "failed");
        }
    }

    [Snippet]
    void A_level_by_a_switch_that_is_always_quiet(ILogger log)
    {
        static LogLevel Of(Exception why) => why switch
        {
            TimeoutException => LogLevel.Debug,
            IOException => LogLevel.Information,
            _ => LogLevel.Warning,
        };
        try { Fail(); }
        catch (Exception ex) { log.Log(Of(ex), ex, "failed"); }
    }

    [Snippet]
    void A_level_given_to_a_helper(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex) { At(log, LogLevel.Warning, ex); }
    }

    [Snippet]
    void A_loud_level_given_to_a_helper(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex) { At(log, LogLevel.Critical, ex); }
    }

    private static void At(ILogger log, LogLevel level, Exception why) => log.Log(level, why, "at a level");

    [Snippet]
    void A_flag_given_to_a_helper(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex) { Say(log, ex, important: false); }
    }

    [Snippet]
    void A_true_flag_given_to_a_helper(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex) { Say(log, ex, important: true); }
    }

    [Snippet]
    void A_flag_left_to_its_default(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex) { Say(log, ex); }
    }

    private static void Say(ILogger log, Exception why, bool important = true)
    {
        if (important)
        {
            log.LogCritical(why, "important");
            return;
        }

        log.LogInformation(why, "unimportant");
    }

    [Snippet]
    void A_weight_that_is_light(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex) { Weigh(log, Weight.Feather, ex); }
    }

    [Snippet]
    void A_weight_that_is_heavy(ILogger log)
    {
        var weight = Weight.Stone;
        try { Fail(); }
        catch (Exception ex) { Weigh(log, weight, ex); }
    }

    private static void Weigh(ILogger log, Weight weight, Exception why)
    {
        switch (weight)
        {
            case Weight.Feather: log.LogDebug(why, "light"); break;
            case Weight.Stone: log.LogError(why, "heavy"); break;
        }
    }

    [Snippet]
    void A_table_of_levels(ILogger log)
    {
        var levels = new Dictionary<Weight, LogLevel> { [Weight.Stone] = LogLevel.Error };
        try { Fail(); }
        catch (Exception ex) { log.Log(levels[Weight.Stone], ex, "failed"); }
    }

    [Snippet]
    void A_null_level_with_a_default(ILogger log)
    {
        LogLevel? chosen = null;
        try { Fail(); }
        catch (Exception ex) { log.Log(chosen ?? LogLevel.Error, ex, "failed"); }
    }

    [Snippet]
    void A_level_of_none(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex) { log.Log(LogLevel.None, ex, "failed"); }
    }

    [Snippet]
    void A_level_cast_from_a_number(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex) { log.Log((LogLevel)2, ex, "failed"); }
    }

    [Snippet]
    void A_check_whether_error_is_enabled(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex)
        {
            if (log.IsEnabled(LogLevel.Error)) log.LogError(ex, "failed");
        }
    }

    [Snippet]
    void A_conditional_expression_of_calls(ILogger log)
    {
        var loud = true;
        try { Fail(); }
        catch (Exception ex) { _ = loud ? Told(() => log.LogError(ex, "failed")) : Told(() => log.LogDebug(ex, "failed")); }

        static bool Told(Action tell)
        {
            tell();
            return true;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "order {id} failed")]
    private static partial void OrderFailed(ILogger log, int id, Exception why);

    [LoggerMessage(Level = LogLevel.Warning, Message = "order {id} is late")]
    private static partial void OrderLate(ILogger log, int id, Exception why);

    [LoggerMessage(Level = LogLevel.Error, Message = "order {id} failed: {reason}")]
    private static partial void OrderFailedBecause(ILogger log, int id, string reason);

    [LoggerMessage(Message = "order {id}")]
    private static partial void OrderAt(ILogger log, LogLevel level, int id, Exception why);

    [Snippet]
    void A_generated_message(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex) { OrderFailed(log, 7, ex); }
    }

    [Snippet]
    void A_generated_message_that_is_quiet(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex) { OrderLate(log, 7, ex); }
    }

    [Snippet]
    void A_generated_message_with_the_reason(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex) { OrderFailedBecause(log, 7, ex.Message); }
    }

    [Snippet]
    void A_generated_message_at_a_quiet_level(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex) { OrderAt(log, LogLevel.Warning, 7, ex); }
    }

    [Snippet]
    void A_generated_message_at_a_loud_level(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex) { OrderAt(log, LogLevel.Error, 7, ex); }
    }

    [Snippet]
    void A_printing_extension()
    {
        try { Fail(); }
        catch (Exception ex) { ex.Scribble(); }
    }

    [Snippet]
    void A_reporting_extension(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex) { ex.Deliver(log); }
    }

    [Snippet]
    void An_extension_property_that_asks(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex) when (ex.IsBoring) { log.LogDebug("boring"); }
    }

    [Snippet]
    void An_extension_of_the_logger(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex) { log.Oops(ex); }
    }

    [Snippet]
    void An_extension_of_the_logger_that_is_quiet(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex) { log.Hmm(ex); }
    }
}

internal static class ScribbleExtensions
{
    extension(Exception why)
    {
        public bool IsBoring => why is InvalidOperationException;
        public void Scribble() => Console.WriteLine(why);
        public void Deliver(ILogger log) => log.LogError(why, "delivered");
    }

    extension(ILogger log)
    {
        public void Oops(Exception why) => log.LogError(why, "oops");
    }

    public static void Hmm(this ILogger log, Exception why, string text = "hmm") => log.LogWarning(why, "{Text}", text);
}

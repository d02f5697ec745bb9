// Loggers, generated log methods, scopes, levels and wrappers of a parish office.
using Microsoft.Extensions.Logging.Abstractions;

internal sealed partial class ParishLogs
{
    private static readonly Action<ILogger, string, Exception?> BellIsCracked =
        LoggerMessage.Define<string>(LogLevel.Error, new EventId(1), "bell {Name}");

    private static readonly Action<ILogger, string, Exception?> BellIsLate =
        LoggerMessage.Define<string>(LogLevel.Information, new EventId(2), "bell {Name}");

    private readonly List<string> pages = [];

    private static LogLevel Level { get; set; } = LogLevel.Error;

    private sealed class Sexton<T>(ILogger log) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => log.BeginScope(state);

        public bool IsEnabled(LogLevel level) => level != LogLevel.None;

        public void Log<TState>(LogLevel level, EventId id, TState state, Exception? why, Func<TState, Exception?, string> text) =>
            log.Log(level, id, state, why, (s, e) => $"[{typeof(T).Name}] {text(s, e)}");
    }

    private sealed class Mute(ILogger log) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel level) => log.IsEnabled(level);

        public void Log<TState>(LogLevel level, EventId id, TState state, Exception? why, Func<TState, Exception?, string> text) =>
            log.Log(level, id, text(state, why), null, (s, _) => s);
    }

    private static class Desk
    {
        private static ILogger log = NullLogger.Instance;

        public static void Use(ILogger other) => log = other;

        public static void Error(string text, Exception? why = null, params object?[] rest)
        {
            if (why is null) log.LogError("{Text} {Rest}", text, rest);
            else log.LogError(why, "{Text} {Rest}", text, rest);
        }

        public static void Trace(string text, Exception? why = null, params object?[] rest) =>
            log.LogTrace(why, "{Text} {Rest}", text, rest);
    }

    private sealed partial class Sacristan(ILogger logger)
    {
        [LoggerMessage(LogLevel.Error, "candle {Number} is out")]
        public partial void CandleIsOut(int number, Exception why);

        [LoggerMessage(LogLevel.Warning, "candle {Number} flickers")]
        public partial void CandleFlickers(int number, Exception why);

        [LoggerMessage(LogLevel.Error, "candle: {Text}")]
        public partial void CandleSays(string text);
    }

    [LoggerMessage(EventId = 3, Message = "organ {Pipe}")]
    private static partial void Organ(ILogger logger, LogLevel level, string pipe, Exception? why = null);

    private static void At(ILogger log, Exception why, LogLevel level = LogLevel.Warning) => log.Log(level, why, "at");

    private static LogLevel Of(Exception why, int attempt) =>
        attempt > 3 || why is not TimeoutException ? LogLevel.Critical : LogLevel.Error;

    [Snippet]
    void A_sexton_around_the_log(ILogger log)
    {
        var sexton = new Sexton<ParishLogs>(log);
        try { Fail(); }
        catch (Exception why) { sexton.LogError(why, "tower {Floor}", 3); }
    }

    [Snippet]
    void A_sexton_around_the_log_at_warning(ILogger log)
    {
        ILogger sexton = new Sexton<ParishLogs>(log);
        try { Fail(); }
        catch (Exception why) { sexton.LogWarning(why, "tower {Floor}", 3); }
    }

    [Snippet]
    void A_mute_around_the_log(ILogger log)
    {
        ILogger mute = new Mute(log);
        try { Fail(); }
        catch (Exception why) { mute.LogError(why, "tower {Floor}", 3); }
    }

    [Snippet]
    void A_desk_of_all_with_it(ILogger log)
    {
        Desk.Use(log);
        try { Fail(); }
        catch (Exception why) { Desk.Error("desk", why, 1, 2); }
    }

    [Snippet]
    void A_desk_of_all_that_traces(ILogger log)
    {
        Desk.Use(log);
        try { Fail(); }
        catch (Exception why) { Desk.Trace("desk", why); }
    }

    [Snippet]
    void A_desk_of_all_with_it_among_the_rest(ILogger log)
    {
        Desk.Use(log);
        try { Fail(); }
        catch (Exception why) { Desk.Error("desk", null, why); }
    }

    [Snippet]
    void A_generated_method_of_an_object(ILogger log)
    {
        var sacristan = new Sacristan(log);
        try { Fail(); }
        catch (Exception why) { sacristan.CandleIsOut(1, why); }
    }

    [Snippet]
    void A_generated_method_of_an_object_that_warns(ILogger log)
    {
        var sacristan = new Sacristan(log);
        try { Fail(); }
        catch (Exception why) { sacristan.CandleFlickers(1, why); }
    }

    [Snippet]
    void A_generated_method_of_an_object_with_text(ILogger log)
    {
        var sacristan = new Sacristan(log);
        try { Fail(); }
        catch (Exception why) { sacristan.CandleSays(why.ToString()); }
    }

    [Snippet]
    void A_generated_method_with_a_level(ILogger log)
    {
        try { Fail(); }
        catch (Exception why) { Organ(log, LogLevel.Critical, "c", why); }
    }

    [Snippet]
    void A_generated_method_with_a_low_level(ILogger log)
    {
        try { Fail(); }
        catch (Exception why) { Organ(log, LogLevel.Debug, "c", why: why); }
    }

    [Snippet]
    void A_generated_method_without_it(ILogger log)
    {
        try { Fail(); }
        catch (Exception why) { Organ(log, LogLevel.Error, why.Message); }
    }

    [Snippet]
    void A_defined_message(ILogger log)
    {
        try { Fail(); }
        catch (Exception why) { BellIsCracked(log, "great", why); }
    }

    [Snippet]
    void A_defined_message_that_informs(ILogger log)
    {
        try { Fail(); }
        catch (Exception why) { BellIsLate(log, "great", why); }
    }

    [Snippet]
    void A_level_by_default(ILogger log)
    {
        try { Fail(); }
        catch (Exception why) { At(log, why); }
    }

    [Snippet]
    void A_level_by_name(ILogger log)
    {
        try { Fail(); }
        catch (Exception why) { At(why: why, level: LogLevel.Error, log: log); }
    }

    [Snippet(Paths = 2)]
    void A_level_of_two_that_are_loud(int which, ILogger log)
    {
        try { Fail(which == 0 ? new TimeoutException() : new IOException()); }
        catch (Exception why) { At(log, why, Of(why, which)); }
    }

    [Snippet]
    void A_level_in_a_static_property(ILogger log)
    {
        try { Fail(); }
        catch (Exception why) { log.Log(Level, why, "level"); }
    }

    [Snippet]
    void A_scope_made_of_what_is_known(ILogger log)
    {
        try { Fail(); }
        catch (Exception why)
        {
            using var scope = log.BeginScope(new Dictionary<string, object> { ["page"] = pages.Count, ["type"] = why.GetType().Name });
            log.LogError(why, "scope");
        }
    }

    [Snippet]
    void A_scope_that_has_it_and_a_text(ILogger log)
    {
        try { Fail(); }
        catch (Exception why)
        {
            using (log.BeginScope("failed with {Why}", why)) log.LogError("it did not work");
        }
    }

    [Snippet]
    void An_entry_only_if_debug_is_on(ILogger log)
    {
        try { Fail(); }
        catch (Exception why)
        {
            if (log.IsEnabled(LogLevel.Debug)) log.LogDebug(why, "debug");
        }
    }

    [Snippet]
    void An_entry_if_errors_are_on(ILogger log)
    {
        try { Fail(); }
        catch (Exception why)
        {
            if (!log.IsEnabled(LogLevel.Error)) return;
            log.LogError(why, "error");
        }
    }
}

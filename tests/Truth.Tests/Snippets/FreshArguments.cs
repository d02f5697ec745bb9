// What helpers are given beside the failure: functions, loggers, texts, wrappers.
internal sealed class FreshArguments
{
    private string note = "";

    private interface ILogSink { void Write(string level, string text, Exception? why = null); }

    private sealed class LogSink(ILogger log) : ILogSink
    {
        public void Write(string level, string text, Exception? why = null)
        {
            if (level == "ERROR") log.LogError(why, "{Text}", text);
            else log.LogDebug(why, "{Text}", text);
        }
    }

    private static class SinkExtensions
    {
        public static void Error(ILogSink sink, Exception why) => sink.Write("ERROR", why.Message, why);
        public static void Warn(ILogSink sink, Exception why) => sink.Write("WARN", why.Message, why);
    }

    private static void With(Exception why, Action<Exception> tell) => tell(why);

    private static void Safely(Action work, Action<Exception> onError)
    {
        try { work(); }
        catch (Exception ex) { onError(ex); }
    }

    private static T Safely<T>(Func<T> work, T fallback, Func<Exception, bool>? isExpected = null)
    {
        try { return work(); }
        catch (Exception ex) when (isExpected?.Invoke(ex) ?? false) { return fallback; }
    }

    private static void Told(ILogger log, Exception? why, string text)
    {
        if (why is null) log.LogInformation("{Text}", text);
        else log.LogError(why, "{Text}", text);
    }

    private static void Told(ILogger log, string text, params object?[] values)
    {
        var why = values.OfType<Exception>().FirstOrDefault();
        log.LogError(why, "{Text}", string.Format(null, text, values));
    }

    private static void Told(Action<Exception?, string, object?[]> write, Exception why) => write(why, "told", []);

    private static void TextOnly(ILogger log, string text) => log.LogError("{Text}", text);

    private static void Wrapped(ILogger log, Exception why) => log.LogError(new InvalidOperationException("wrapped", why), "wrapped");

    private static void Copied(ILogger log, Exception why) => log.LogError(new InvalidOperationException(why.Message), "copied");

    private static Exception Newest(Exception first, Exception second) => second ?? first;

    private static (string Text, Exception Why) Pair(Exception why) => (why.Message, why);

    private static void Work() => Fail(new IOException("work"));

    [Snippet]
    void A_function_that_logs(ILogger log)
    {
        try { Work(); }
        catch (Exception ex) { With(ex, why => log.LogError(why, "work")); }
    }

    [Snippet]
    void A_function_that_whispers(ILogger log)
    {
        try { Work(); }
        catch (Exception ex) { With(ex, why => log.LogDebug(why, "work")); }
    }

    [Snippet]
    void A_function_that_notes()
    {
        try { Work(); }
        catch (Exception ex) { With(ex, why => note = why.Message); }
    }

    [Snippet]
    void A_function_of_the_class()
    {
        try { Work(); }
        catch (Exception ex) { With(ex, Keep); }
    }

    private void Keep(Exception why) => note = why.Message;

    [Snippet]
    void A_function_of_the_sdk()
    {
        try { Work(); }
        catch (Exception ex) { With(ex, why => SentrySdk.CaptureException(why)); }
    }

    [Snippet]
    void A_function_of_the_logger(ILogger log)
    {
        try { Work(); }
        catch (Exception ex) { Told(log.LogError, ex); }
    }

    [Snippet]
    void A_function_of_the_logger_that_warns(ILogger log)
    {
        try { Work(); }
        catch (Exception ex) { Told(log.LogWarning, ex); }
    }

    [Snippet, Undecided("a function for failures of the clean-up, given to a helper")]
    void A_nested_attempt_that_logs(ILogger log)
    {
        try { Work(); }
        catch (Exception ex) { Safely(() => note = "clean-up", again => log.LogError(again, "clean-up")); note = ex.Message; }
    }

    [Snippet]
    void A_sink_by_name_of_level(ILogger log)
    {
        ILogSink sink = new LogSink(log);
        try { Work(); }
        catch (Exception ex) { sink.Write("ERROR", "work", ex); }
    }

    [Snippet]
    void A_sink_by_name_of_a_low_level(ILogger log)
    {
        ILogSink sink = new LogSink(log);
        try { Work(); }
        catch (Exception ex) { sink.Write("WARN", "work", ex); }
    }

    [Snippet]
    void A_sink_by_a_static_helper(ILogger log)
    {
        ILogSink sink = new LogSink(log);
        try { Work(); }
        catch (Exception ex) { SinkExtensions.Error(sink, ex); }
    }

    [Snippet]
    void A_sink_by_a_static_helper_that_warns(ILogger log)
    {
        ILogSink sink = new LogSink(log);
        try { Work(); }
        catch (Exception ex) { SinkExtensions.Warn(sink, ex); }
    }

    [Snippet]
    void An_optional_exception_that_is_there(ILogger log)
    {
        try { Work(); }
        catch (Exception ex) { Told(log, ex, "work"); }
    }

    [Snippet]
    void An_optional_exception_that_is_null(ILogger log)
    {
        try { Work(); }
        catch (Exception) { Told(log, null, "work"); }
    }

    [Snippet]
    void A_value_among_others(ILogger log)
    {
        try { Work(); }
        catch (Exception ex) { Told(log, "order {0}: {1}", 7, ex); }
    }

    [Snippet]
    void Only_its_text(ILogger log)
    {
        try { Work(); }
        catch (Exception ex) { TextOnly(log, ex.Message); }
    }

    [Snippet]
    void Wrapped_by_the_helper(ILogger log)
    {
        try { Work(); }
        catch (Exception ex) { Wrapped(log, ex); }
    }

    [Snippet]
    void Copied_by_the_helper(ILogger log)
    {
        try { Work(); }
        catch (Exception ex) { Copied(log, ex); }
    }

    [Snippet]
    void The_newest_of_two(ILogger log)
    {
        Exception first = new TimeoutException("first");
        try { Work(); }
        catch (Exception ex) { log.LogError(Newest(first, ex), "newest"); }
    }

    [Snippet]
    void A_pair_of_the_helper(ILogger log)
    {
        try { Work(); }
        catch (Exception ex)
        {
            var (text, why) = Pair(ex);
            log.LogError(why, "{Text}", text);
        }
    }

    [Snippet]
    void A_pair_of_the_helper_of_which_the_text_is_taken(ILogger log)
    {
        try { Work(); }
        catch (Exception ex) { log.LogWarning("{Text}", Pair(ex).Text); }
    }

    [Snippet(In = nameof(Safely))]
    void A_helper_with_a_function_for_errors(ILogger log) => Safely(Work, why => log.LogError(why, "work"));

    [Snippet]
    int A_helper_with_a_question_that_is_not_asked()
    {
        try { return Safely(() => Fail(new IOException("work")), -1); }
        catch (IOException ex) { throw new InvalidOperationException("work", ex); }
    }
}

using NLog;
using ILogger = Microsoft.Extensions.Logging.ILogger;
using LogLevel = Microsoft.Extensions.Logging.LogLevel;

// Flags of retries, callbacks of local functions, options and entries.
[StandIn]
internal sealed class VisitorsFlags
{
    private static readonly Logger NLogs = NLog.LogManager.GetCurrentClassLogger();

    private sealed class Options
    {
        public bool IsSilent { get; set; }

        public bool Rethrow { get; init; } = true;

        public LogLevel Level { get; init; } = LogLevel.Error;
    }

    private static void Tell(ILogger log, Exception error, Options? options = null)
    {
        options ??= new Options();
        if (!options.IsSilent) log.Log(options.Level, error, "told");
        if (options.Rethrow) throw new InvalidOperationException("told", error);
    }

    [Snippet]
    void Options_that_only_warn(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex) { Tell(log, ex, new Options { Level = LogLevel.Warning, Rethrow = false }); }
    }

    [Snippet]
    void Options_that_throw_by_default(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex) { Tell(log, ex, new Options { IsSilent = true }); }
    }

    [Snippet]
    void Options_that_are_left_out(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex) { Tell(log, ex); }
    }

    [Snippet]
    void Options_that_are_silent_and_return(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex) { Tell(log, ex, new() { IsSilent = true, Rethrow = false }); }
    }

    [Snippet(IsRetry = true)]
    void A_retry_with_a_flag_that_throws()
    {
        var done = false;
        var attempts = 0;
        Exception? last = null;
        while (!done && attempts++ < 3)
        {
            try
            {
                Fail();
                done = true;
            }
            catch (Exception ex)
            {
                last = ex;
            }
        }

        if (!done) throw new TimeoutException("gave up", last);
    }

    [Snippet]
    bool A_retry_with_a_flag_that_answers()
    {
        var done = false;
        for (var attempt = 0; !done && attempt < 3; attempt++)
        {
            try
            {
                Fail();
                done = true;
            }
            catch (Exception ex)
            {
                Console.WriteLine(ex.Message);
            }
        }

        return done;
    }

    [Snippet]
    void A_retry_with_a_flag_that_logs_without_it(ILogger log)
    {
        var isOpen = false;
        var attempts = 0;
        do
        {
            try
            {
                Fail();
                isOpen = true;
            }
            catch (Exception)
            {
                attempts++;
            }
        }
        while (!isOpen && attempts < 3);
        if (!isOpen) log.LogError("Not open after {Attempts}", attempts);
    }

    [Snippet]
    void A_local_function_with_a_callback(ILogger log)
    {
        Guard(() => Fail(), error => log.LogError(error, "guarded"));

        static void Guard(Action action, Action<Exception> failed)
        {
            try { action(); }
            catch (Exception ex) { failed(ex); }
        }
    }

    [Snippet]
    void A_local_function_with_a_callback_that_prints()
    {
        Guard(() => Fail(), error => Console.WriteLine(error.Message));

        static void Guard(Action action, Action<Exception> failed)
        {
            try { action(); }
            catch (Exception ex) { failed(ex); }
        }
    }

    [Snippet]
    void A_local_function_with_two_callbacks(ILogger log)
    {
        Guard(() => Fail(), error => log.LogError(error, "guarded"));
        Guard(() => Fail(new IOException()), error => Console.WriteLine(error.Message));

        static void Guard(Action action, Action<Exception> failed)
        {
            try { action(); }
            catch (Exception ex) { failed(ex); }
        }
    }

    [Snippet(Paths = 2)]
    void An_entry_with_a_level_of_its_type(int which)
    {
        try { Fail(which == 0 ? new IOException() : new FormatException()); }
        catch (Exception ex)
        {
            var level = ex is IOException ? NLog.LogLevel.Error : NLog.LogLevel.Info;
            NLogs.Log(new LogEventInfo(level, NLogs.Name, "entry") { Exception = ex });
        }
    }

    [Snippet]
    void An_entry_that_is_given_it_later()
    {
        try { Fail(); }
        catch (Exception ex)
        {
            var entry = new LogEventInfo(NLog.LogLevel.Fatal, NLogs.Name, "entry");
            entry.Exception = ex;
            entry.Properties["a"] = 1;
            NLogs.Log(entry);
        }
    }

    [Snippet]
    void An_entry_without_it()
    {
        try { Fail(); }
        catch (Exception ex)
        {
            NLogs.Log(new LogEventInfo(NLog.LogLevel.Error, NLogs.Name, $"entry: {ex.Message}"));
        }
    }

    [Snippet]
    void A_builder_at_a_level()
    {
        try { Fail(); }
        catch (Exception ex) { NLogs.ForLogEvent(NLog.LogLevel.Error).Message("entry").Exception(ex).Log(); }
    }

    [Snippet(Paths = 2)]
    void A_type_that_is_asked_twice(int which, ILogger log)
    {
        try { Fail(which == 0 ? new IOException() : new FormatException()); }
        catch (Exception ex)
        {
            var text = ex is IOException ? "disk" : "format";
            if (ex is IOException) log.LogError(ex, "{Text}", text);
            if (ex is not IOException) log.LogWarning(ex, "{Text}", text);
        }
    }

    [Snippet]
    void A_helper_that_shows_a_text(ILogger log)
    {
        try { Fail(); }
        catch (Exception) { Show("not saved"); }

        void Show(string text) => log.LogError("Shown: {Text}", text);
    }

    [Snippet]
    void A_helper_that_cleans_up(ILogger log)
    {
        try { Fail(); }
        catch (Exception) { CleanUp(); }

        void CleanUp() => log.LogInformation("Cleaned up");
    }
}

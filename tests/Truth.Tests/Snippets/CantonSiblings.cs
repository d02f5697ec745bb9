// Siblings of what was mended.
using System.Collections.Frozen;
using System.Runtime.CompilerServices;

internal sealed class CantonSiblings
{
    private enum Rank
    {
        Low,
        High,
    }

    // Functions that an object is made with.
    private sealed class Loud(Action<Exception> tell)
    {
        public void Broken(Exception ex) => tell(ex);
    }

    [Snippet]
    void An_object_with_a_function_that_logs(ILogger log)
    {
        var loud = new Loud(ex => log.LogError(ex, "a"));
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            loud.Broken(ex);
        }
    }

    [Snippet]
    void An_object_with_a_function_that_is_quiet(ILogger log)
    {
        var quiet = new Loud(ex => log.LogDebug(ex, "a"));
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            quiet.Broken(ex);
        }
    }

    private sealed class Hooks
    {
        public Action<Exception>? OnError { get; init; }
    }

    [Snippet]
    void Hooks_that_log(ILogger log)
    {
        var hooks = new Hooks { OnError = ex => log.LogError(ex, "a") };
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            hooks.OnError?.Invoke(ex);
        }
    }

    [Snippet]
    void Hooks_that_print()
    {
        var hooks = new Hooks { OnError = Console.WriteLine };
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            hooks.OnError?.Invoke(ex);
        }
    }

    private sealed class Desk
    {
        private readonly Action<Exception> tell;

        private readonly string name;

        public Desk(string name, Action<Exception> tell)
        {
            this.name = name;
            this.tell = tell;
        }

        public void Broken(Exception ex)
        {
            Console.WriteLine(name);
            tell(ex);
        }
    }

    [Snippet]
    void A_desk_with_a_function_that_logs(ILogger log)
    {
        var desk = new Desk("a", ex => log.LogError(ex, "a"));
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            desk.Broken(ex);
        }
    }

    [Snippet]
    void A_desk_with_a_function_that_prints()
    {
        var desk = new Desk("a", ex => Console.WriteLine(ex.Message));
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            desk.Broken(ex);
        }
    }

    // Lists of functions.
    private static void Each(Exception ex, params Action<Exception>[] sinks)
    {
        foreach (var sink in sinks)
        {
            sink(ex);
        }
    }

    private static void Log(Exception ex) => SentrySdk.CaptureException(ex);

    private static void Print(Exception ex) => Console.WriteLine(ex.Message);

    [Snippet]
    void Sinks_by_name_of_which_one_reports()
    {
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            Each(ex, Print, Log);
        }
    }

    [Snippet]
    void Sinks_by_name_of_which_none_reports()
    {
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            Each(ex, Print, Print);
        }
    }

    private static readonly Action<Exception>[] Sinks = [Print, Log];

    private static readonly IReadOnlyList<Action<Exception>> Printers = [Print, e => Console.Error.WriteLine(e)];

    [Snippet]
    void Sinks_of_a_field()
    {
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            foreach (var sink in Sinks) sink(ex);
        }
    }

    [Snippet]
    void Printers_of_a_field()
    {
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            foreach (var printer in Printers) printer(ex);
        }
    }

    [Snippet]
    void Printers_in_an_array(ILogger log)
    {
        var printers = new Func<Exception, bool>[] { e => e is IOException, e => Shown(e) };
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            if (!printers.Any(print => print(ex))) log.LogDebug("nobody");
        }

        static bool Shown(Exception ex)
        {
            Console.WriteLine(ex.Message);
            return true;
        }
    }

    [Snippet]
    void Loggers_in_an_array_that_run_in_turn(ILogger log)
    {
        Action<Exception>[] tellers = { e => Console.WriteLine(e), e => log.LogError(e, "a") };
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            Array.ForEach(tellers, tell => tell(ex));
        }
    }

    // Tables of levels.
    private static readonly FrozenDictionary<Rank, LogLevel> Frozen =
        new Dictionary<Rank, LogLevel> { [Rank.Low] = LogLevel.Warning, [Rank.High] = LogLevel.Critical }.ToFrozenDictionary();

    private static readonly IReadOnlyDictionary<string, LogLevel> ByName =
        new Dictionary<string, LogLevel> { { "low", LogLevel.Information }, { "high", LogLevel.Error } };

    [Snippet]
    void A_frozen_level_that_is_low(ILogger log)
    {
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            log.Log(Frozen[Rank.Low], ex, "a");
        }
    }

    [Snippet]
    void A_frozen_level_that_is_high(ILogger log)
    {
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            log.Log(Frozen[Rank.High], ex, "a");
        }
    }

    private static void At(ILogger log, string name, Exception ex)
    {
        var level = ByName[name];
        log.Log(level, ex, "a");
    }

    [Snippet]
    void A_level_by_name_that_is_low(ILogger log)
    {
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            At(log, "low", ex);
        }
    }

    [Snippet]
    void A_level_by_name_that_is_high(ILogger log)
    {
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            At(log, "high", ex);
        }
    }

    // Results that keep a text.
    private sealed class Reply
    {
        private Reply(string? error, Exception? why)
        {
            Error = error;
            Why = why;
        }

        public string? Error { get; }

        public Exception? Why { get; }

        public bool IsOk => Error == null;

        public static Reply Good() => new(null, null);

        public static Reply Bad(string error) => new(error, null);

        public static Reply Bad(string error, Exception why) => new(error, why);
    }

    private static Reply Ask()
    {
        try
        {
            Fail();
            return Reply.Good();
        }
        catch (Exception ex)
        {
            return Reply.Bad("no reply: " + ex.Message);
        }
    }

    [Snippet(In = nameof(Ask))]
    void A_reply_whose_text_is_logged(ILogger log)
    {
        var reply = Ask();
        if (!reply.IsOk) log.LogError("{Error}", reply.Error);
    }

    private static Reply Beg()
    {
        try
        {
            Fail();
            return Reply.Good();
        }
        catch (Exception ex)
        {
            return Reply.Bad(ex.Message, ex);
        }
    }

    [Snippet(In = nameof(Beg))]
    void A_reply_whose_cause_is_logged(ILogger log)
    {
        var reply = Beg();
        if (reply.IsOk) return;
        log.LogError(reply.Why, "{Error}", reply.Error);
    }

    // Lookups by it.
    private readonly ConditionalWeakTable<Exception, string> notes = new();

    private readonly Dictionary<Exception, int> counts = [];

    [Snippet]
    bool A_count_of_it()
    {
        try
        {
            Fail();
            return true;
        }
        catch (Exception ex)
        {
            return counts.TryGetValue(ex, out var count) && count > 0;
        }
    }

    [Snippet]
    string A_note_about_it()
    {
        try
        {
            Fail();
            return "";
        }
        catch (Exception ex)
        {
            return notes.TryGetValue(ex, out var note) ? note : "none";
        }
    }
}

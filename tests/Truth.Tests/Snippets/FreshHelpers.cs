using System.Diagnostics;

// Helpers that decide: handled or not, mapped or not, told once, told seldom, told all causes.
internal sealed class FreshHelpers
{
    private static readonly bool IsDevelopment = false;
    private const bool TellsAll = true;
    private readonly Stopwatch sinceLast = new();
    private string? lastMessage;
    private string note = "";

    private static bool Handle(ILogger log, Exception why)
    {
        if (why is OperationCanceledException) return false;
        log.LogError(why, "handled");
        return true;
    }

    private bool HandleFormat(Exception why)
    {
        if (why is not FormatException) return false;
        note = why.Message;
        return true;
    }

    private static Exception? Map(Exception why) => why switch
    {
        IOException io => new InvalidDataException("file", io),
        _ => null,
    };

    private static bool TryMap(Exception why, out Exception mapped)
    {
        mapped = why is IOException ? new InvalidDataException("file", why) : why;
        return !ReferenceEquals(mapped, why);
    }

    private static void TellAll(ILogger log, Exception why, int depth = 0)
    {
        log.LogError(why, "cause {Depth}", depth);
        if (why.InnerException is { } inner) TellAll(log, inner, depth + 1);
    }

    private static void TellLeaves(ILogger log, Exception why)
    {
        if (why is AggregateException all)
        {
            foreach (var one in all.InnerExceptions) TellLeaves(log, one);
        }
        else
        {
            log.LogError(why, "leaf");
        }
    }

    private static string Describe(Exception? why) => why is null ? "" : $"{why.Message} {Describe(why.InnerException)}";

    private void TellSeldom(ILogger log, Exception why)
    {
        if (sinceLast.IsRunning && sinceLast.ElapsedMilliseconds < 60_000) return;
        sinceLast.Restart();
        log.LogError(why, "seldom");
    }

    private void TellIfNew(ILogger log, Exception why)
    {
        if (why.Message == lastMessage) return;
        lastMessage = why.Message;
        log.LogError(why, "new");
    }

    private static void Tell(Exception why, ILogger? log = null) => log?.LogError(why, "told");

    private static T Told<T>(ILogger log, Exception why, T answer)
    {
        log.LogError(why, "told");
        return answer;
    }

    private static LogLevel LevelOf(Exception why) => why switch
    {
        TimeoutException or OperationCanceledException => LogLevel.Warning,
        _ => LogLevel.Error,
    };

    private static void Work() => Fail(new IOException("work"));

    [Snippet]
    void Handled_or_thrown(ILogger log)
    {
        try { Work(); }
        catch (Exception ex)
        {
            if (!Handle(log, ex)) throw;
        }
    }

    [Snippet(Paths = 2)]
    void Noted_or_thrown(int which)
    {
        try { Fail(which == 0 ? new FormatException("x") : new IOException("y")); }
        catch (Exception ex)
        {
            if (!HandleFormat(ex)) throw;
        }
    }

    [Snippet(Paths = 2)]
    void Noted_or_logged(int which, ILogger log)
    {
        try { Fail(which == 0 ? new FormatException("x") : new IOException("y")); }
        catch (Exception ex)
        {
            if (HandleFormat(ex)) return;
            log.LogError(ex, "not handled");
        }
    }

    [Snippet(Paths = 2)]
    void Mapped_or_thrown(int which)
    {
        try { Fail(which == 0 ? new FormatException("x") : new IOException("y")); }
        catch (Exception ex)
        {
            if (Map(ex) is { } mapped) throw mapped;
            throw;
        }
    }

    [Snippet(Paths = 2)]
    void Mapped_or_itself(int which)
    {
        try { Fail(which == 0 ? new FormatException("x") : new IOException("y")); }
        catch (Exception ex) { throw Map(ex) ?? ex; }
    }

    [Snippet(Paths = 2)]
    void Mapped_or_nothing(int which)
    {
        try { Fail(which == 0 ? new FormatException("x") : new IOException("y")); }
        catch (Exception ex)
        {
            if (Map(ex) is { } mapped) throw mapped;
        }
    }

    [Snippet(Paths = 2)]
    void Mapped_by_an_out_argument(int which, ILogger log)
    {
        try { Fail(which == 0 ? new FormatException("x") : new IOException("y")); }
        catch (Exception ex)
        {
            if (TryMap(ex, out var mapped)) throw mapped;
            log.LogError(mapped, "not mapped");
        }
    }

    [Snippet]
    void All_causes_are_told(ILogger log)
    {
        try { Fail(new InvalidOperationException("a", new IOException("b"))); }
        catch (Exception ex) { TellAll(log, ex); }
    }

    [Snippet]
    void All_leaves_are_told(ILogger log)
    {
        try { Fail(new AggregateException(new IOException("a"), new AggregateException(new IOException("b")))); }
        catch (Exception ex) { TellLeaves(log, ex); }
    }

    [Snippet]
    void All_causes_are_described(ILogger log)
    {
        try { Fail(new InvalidOperationException("a", new IOException("b"))); }
        catch (Exception ex) { log.LogError("{Text}", Describe(ex)); }
    }

    [Snippet]
    void Told_seldom(ILogger log)
    {
        foreach (var row in new[] { 1, 2 })
        {
            try { Work(); }
            catch (Exception ex) { TellSeldom(log, ex); }
        }
    }

    [Snippet]
    void Told_if_it_is_new(ILogger log)
    {
        foreach (var row in new[] { 1, 2 })
        {
            try { Work(); }
            catch (Exception ex) { TellIfNew(log, ex); }
        }
    }

    [Snippet]
    void Told_with_a_logger(ILogger log)
    {
        try { Work(); }
        catch (Exception ex) { Tell(ex, log); }
    }

    [Snippet]
    void Told_without_a_logger()
    {
        try { Work(); }
        catch (Exception ex) { Tell(ex); }
    }

    [Snippet]
    int Told_and_answered(ILogger log)
    {
        try { return Fail(); }
        catch (Exception ex) { return Told(log, ex, -1); }
    }

    [Snippet(Paths = 2)]
    void At_a_level_of_its_type(int which, ILogger log)
    {
        try { Fail(which == 0 ? new TimeoutException() : new IOException()); }
        catch (Exception ex) { log.Log(LevelOf(ex), ex, "work"); }
    }

    [Snippet]
    void At_a_level_of_its_type_with_a_check(ILogger log)
    {
        try { Work(); }
        catch (IOException ex)
        {
            var level = LevelOf(ex);
            if (log.IsEnabled(level)) log.Log(level, ex, "work");
        }
    }

    [Snippet]
    void In_development_only(ILogger log)
    {
        try { Work(); }
        catch (Exception ex)
        {
            if (IsDevelopment) throw;
            log.LogDebug(ex, "work");
        }
    }

    [Snippet]
    void By_a_constant(ILogger log)
    {
        try { Work(); }
        catch (Exception ex)
        {
            if (TellsAll) log.LogError(ex, "work");
        }
    }

    [Snippet]
    void With_a_debugger_only()
    {
        try { Work(); }
        catch (Exception)
        {
            if (Debugger.IsAttached) Debugger.Break();
        }
    }

    [Snippet]
    void A_fallback_that_fails_too()
    {
        try { Work(); }
        /* judged */
        catch (Exception ex)
        {
            try { throw new TimeoutException("fallback"); }
            catch (TimeoutException again) { throw new AggregateException("both failed", ex, again); }
        }
    }

    [Snippet]
    void A_fallback_whose_failure_is_told(ILogger log)
    {
        try { Work(); }
        /* judged */
        catch (Exception)
        {
            try { Thread.Sleep(0); }
            catch (ThreadInterruptedException again) { log.LogError(again, "fallback"); }
        }
    }

    [Snippet]
    string A_fallback_in_a_chain()
    {
        try { return Fail(new IOException("primary")).ToString(); }
        /* judged */
        catch (IOException)
        {
            try { return "secondary"; }
            catch (IOException) { return "none"; }
        }
    }

    [Snippet]
    void Its_type_by_name(ILogger log)
    {
        try { Work(); }
        catch (Exception ex)
        {
            switch (ex.GetType().Name)
            {
                case nameof(IOException):
                    log.LogError(ex, "file");
                    break;
                default:
                    throw;
            }
        }
    }

    [Snippet]
    void A_thread_that_is_given_it(ILogger log)
    {
        try { Work(); }
        catch (Exception ex)
        {
            var thread = new Thread(why => log.LogError((Exception)why!, "on a thread"));
            thread.Start(ex);
            thread.Join();
        }
    }

    [Snippet]
    async Task A_pool_that_is_given_it(ILogger log)
    {
        var done = new TaskCompletionSource();
        try { Work(); }
        catch (Exception ex)
        {
            ThreadPool.QueueUserWorkItem(_ =>
            {
                log.LogError(ex, "on the pool");
                done.SetResult();
            });
            await done.Task;
        }
    }
}

// Functions that are made in a handler and run when it is over, or never.
internal sealed class FreshLater
{
    private readonly List<Action> onClose = [];
    private string note = "";

    private sealed class Cleanup : IDisposable
    {
        private readonly Stack<Action> actions = new();
        public void Add(Action action) => actions.Push(action);
        public void Dispose()
        {
            while (actions.TryPop(out var action)) action();
        }
    }

    private static void Work() => Fail(new IOException("work"));

    [Snippet]
    void An_action_that_is_run_behind_it(ILogger log)
    {
        Action finish = () => note = "good";
        try { Work(); }
        catch (Exception ex) { finish = () => log.LogError(ex, "work"); }
        finish();
    }

    [Snippet]
    void An_action_that_captures_behind_it()
    {
        Action? finish = null;
        try { Work(); }
        catch (Exception ex) { finish = () => SentrySdk.CaptureException(ex); }
        if (finish is not null) finish();
    }

    [Snippet]
    void An_action_that_throws_behind_it()
    {
        Action? finish = null;
        try { Work(); }
        catch (Exception ex) { finish = () => throw new InvalidOperationException("work", ex); }
        finish?.Invoke();
    }

    [Snippet]
    void An_action_that_warns_behind_it(ILogger log)
    {
        Action? finish = null;
        try { Work(); }
        catch (Exception ex) { finish = () => log.LogWarning(ex, "work"); }
        finish?.Invoke();
    }

    [Snippet, Undecided("a lambda over the exception that is run behind the handler")]
    void An_action_that_tells_its_text_behind_it(ILogger log)
    {
        Action? finish = null;
        try { Work(); }
        catch (Exception ex) { finish = () => log.LogError("work: {Text}", ex.Message); }
        finish?.Invoke();
    }

    [Snippet]
    string A_function_of_its_text()
    {
        Func<string> text = () => "good";
        try { Work(); }
        catch (Exception ex) { text = () => ex.Message; }
        return text();
    }

    [Snippet]
    Action A_function_that_is_returned(ILogger log)
    {
        try { Work(); }
        catch (Exception ex) { return () => log.LogError(ex, "work"); }
        return () => note = "good";
    }

    [Snippet]
    async Task A_function_that_is_awaited_behind_it(ILogger log)
    {
        Func<Task>? after = null;
        try { Work(); }
        catch (Exception ex)
        {
            after = async () =>
            {
                await Task.Yield();
                log.LogError(ex, "work");
            };
        }

        if (after is not null) await after();
    }

    [Snippet]
    void An_action_in_a_field(ILogger log)
    {
        try { Work(); }
        catch (Exception ex) { onClose.Add(() => log.LogError(ex, "work")); }
    }

    [Snippet]
    void An_action_of_a_clean_up(ILogger log)
    {
        using var cleanup = new Cleanup();
        try { Work(); }
        catch (Exception ex) { cleanup.Add(() => log.LogError(ex, "work")); }
    }

    [Snippet]
    void An_action_of_a_clean_up_that_notes()
    {
        using var cleanup = new Cleanup();
        try { Work(); }
        catch (Exception ex) { cleanup.Add(() => note = ex.Message); }
    }

    [Snippet]
    async Task A_task_that_is_awaited_behind_it(ILogger log)
    {
        var report = Task.CompletedTask;
        try { Work(); }
        catch (Exception ex) { report = Send(ex); }
        await report;

        async Task Send(Exception why)
        {
            await Task.Yield();
            log.LogError(why, "work");
        }
    }

    [Snippet]
    async Task A_task_that_is_run_and_awaited_behind_it(ILogger log)
    {
        Task? report = null;
        try { Work(); }
        catch (Exception ex) { report = Task.Run(() => log.LogError(ex, "work")); }
        if (report is not null) await report;
    }

    [Snippet]
    async Task A_failed_task_that_is_awaited_behind_it()
    {
        var result = Task.CompletedTask;
        try { Work(); }
        catch (Exception ex) { result = Task.FromException(ex); }
        await result;
    }

    [Snippet]
    async Task Tasks_that_are_awaited_together(ILogger log)
    {
        var reports = new List<Task>();
        foreach (var row in new[] { 1, 2 })
        {
            try { Work(); }
            catch (Exception ex) { reports.Add(Task.Run(() => log.LogError(ex, "row {Row}", row))); }
        }

        await Task.WhenAll(reports);
    }

    [Snippet]
    void A_lazy_report_that_is_asked_for(ILogger log)
    {
        try { Work(); }
        catch (Exception ex)
        {
            var report = new Lazy<string>(() =>
            {
                log.LogError(ex, "work");
                return ex.Message;
            });
            note = report.Value;
        }
    }

    [Snippet]
    void A_lazy_report_that_is_not_asked_for(ILogger log)
    {
        try { Work(); }
        catch (Exception ex)
        {
            var report = new Lazy<string>(() =>
            {
                log.LogError(ex, "work");
                return ex.Message;
            });
            note = report.IsValueCreated ? "told" : "kept";
        }
    }

    [Snippet]
    void A_table_of_what_to_do(ILogger log)
    {
        var todo = new Dictionary<Type, Action<Exception>>
        {
            [typeof(IOException)] = why => log.LogError(why, "file"),
            [typeof(FormatException)] = why => log.LogDebug(why, "format"),
        };
        try { Work(); }
        catch (Exception ex)
        {
            if (todo.TryGetValue(ex.GetType(), out var action)) action(ex);
            else throw;
        }
    }

    [Snippet]
    void A_choice_of_what_to_do(ILogger log)
    {
        try { Work(); }
        catch (Exception ex)
        {
            Action<Exception> action = ex switch
            {
                IOException => why => log.LogError(why, "file"),
                _ => why => log.LogCritical(why, "unknown"),
            };
            action(ex);
        }
    }

    [Snippet(Paths = 2)]
    void A_choice_of_what_to_do_that_is_quiet_for_one(int which, ILogger log)
    {
        try { Fail(which == 0 ? new IOException() : new FormatException()); }
        catch (Exception ex)
        {
            Action<Exception> action = ex is IOException ? why => log.LogDebug(why, "file") : why => log.LogError(why, "unknown");
            action(ex);
        }
    }

    [Snippet]
    void A_local_function_that_is_called_behind_it(ILogger log)
    {
        Exception? failure = null;
        try { Work(); }
        catch (Exception ex) { failure = ex; }
        Finish();

        void Finish()
        {
            if (failure is not null) log.LogError(failure, "work");
        }
    }

    [Snippet]
    void A_local_function_that_is_called_behind_it_in_vain()
    {
        Exception? failure = null;
        try { Work(); }
        catch (Exception ex) { failure = ex; }
        Finish();

        void Finish() => note = failure is null ? "good" : $"bad: {failure.Message}";
    }
}

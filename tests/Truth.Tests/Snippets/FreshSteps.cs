// Several attempts, steps and fallbacks in one method that share what they know.
internal sealed class FreshSteps
{
    private string note = "";

    private enum Outcome { None, Good, Bad }

    private static void Step(string name) => Fail(new IOException(name));

    private static void Quiet(string name) => Console.WriteLine(name);

    private static Task Revert(string name) => Task.CompletedTask;

    [Snippet]
    void A_variable_that_the_try_clears(ILogger log)
    {
        Exception? error = new InvalidOperationException("not run");
        try
        {
            Step("a");
            error = null;
        }
        catch (Exception ex) { error = ex; }
        if (error is null) note = "good";
        else log.LogError(error, "a");
    }

    [Snippet]
    void A_variable_of_two_steps(ILogger log)
    {
        Exception? error = null;
        try { Step("a"); }
        catch (Exception ex) { error = ex; }
        if (error is null) Quiet("b");
        if (error is not null) log.LogError(error, "a or b");
    }

    [Snippet]
    void A_second_step_that_forgets_the_first(ILogger log)
    {
        Exception? error = null;
        try { Step("a"); }
        catch (Exception ex) { error = ex; }
        error = null;
        Quiet("b");
        if (error is not null) log.LogError(error, "b");
    }

    [Snippet]
    void A_list_of_two_steps()
    {
        var errors = new List<Exception>();
        try { Step("a"); }
        catch (Exception ex) { errors.Add(ex); }
        Quiet("b");
        if (errors.Count != 0) throw new AggregateException(errors);
    }

    [Snippet]
    void A_list_with_room_for_the_step_names(ILogger log)
    {
        var errors = new List<(string Step, Exception Why)>();
        try { Step("a"); }
        catch (Exception ex) { errors.Add(("a", ex)); }
        foreach (var error in errors) log.LogError(error.Why, "{Step}", error.Step);
    }

    [Snippet]
    void A_nested_object_that_holds_it(ILogger log)
    {
        var state = new Progress { Current = new("a") };
        try { Step("a"); }
        catch (Exception ex) { state.Current.Error = ex; }
        if (state.Current.Error is not null) log.LogError(state.Current.Error, "{Name}", state.Current.Name);
    }

    [Snippet]
    void A_nested_object_that_holds_it_in_vain()
    {
        var state = new Progress { Current = new("a") };
        try { Step("a"); }
        catch (Exception ex) { state.Current.Error = ex; }
        note = state.Current.Name;
    }

    private sealed class Progress
    {
        public required Part Current { get; init; }
    }

    private sealed class Part(string name)
    {
        public string Name => name;
        public Exception? Error { get; set; }
    }

    [Snippet]
    async Task A_revert_and_a_rethrow()
    {
        try { Step("charge"); }
        catch
        {
            await Undo();
            throw;
        }

        async Task Undo() => await Revert("charge");
    }

    [Snippet]
    async Task A_revert_and_an_answer()
    {
        var outcome = Outcome.None;
        try
        {
            Step("charge");
            outcome = Outcome.Good;
        }
        catch (Exception)
        {
            await Revert("charge");
            outcome = Outcome.Bad;
        }

        note = outcome.ToString();
    }

    [Snippet]
    void An_outcome_by_a_switch_expression()
    {
        var outcome = Outcome.None;
        Exception? error = null;
        try
        {
            Step("charge");
            outcome = Outcome.Good;
        }
        catch (Exception ex)
        {
            error = ex;
            outcome = Outcome.Bad;
        }

        note = outcome switch
        {
            Outcome.Bad => throw new InvalidOperationException("charge", error),
            _ => outcome.ToString(),
        };
    }

    [Snippet]
    void An_outcome_by_two_conditions(ILogger log)
    {
        var outcome = Outcome.None;
        Exception? error = null;
        try { Step("charge"); }
        catch (Exception ex) { (error, outcome) = (ex, Outcome.Bad); }
        if (outcome is Outcome.Bad or Outcome.None) log.LogError(error, "charge");
    }

    [Snippet]
    void A_cancellation_check_before_the_report(CancellationToken stopping, ILogger log)
    {
        try { Step("fetch"); }
        catch (Exception ex)
        {
            stopping.ThrowIfCancellationRequested();
            log.LogError(ex, "fetch");
        }
    }

    [Snippet]
    void A_cancellation_check_and_a_warning(CancellationToken stopping, ILogger log)
    {
        try { Step("fetch"); }
        catch (Exception ex)
        {
            stopping.ThrowIfCancellationRequested();
            log.LogWarning(ex, "fetch");
        }
    }

    [Snippet]
    void A_default_for_each_of_two_clauses()
    {
        try { Step("fetch"); }
        catch (FormatException) { note = "format"; }
        /* judged */
        catch (IOException) { note = "file"; }
    }

    [Snippet]
    void A_report_for_the_last_of_three_clauses(ILogger log)
    {
        try { Step("fetch"); }
        catch (FormatException ex) { log.LogDebug(ex, "format"); }
        catch (TimeoutException ex) { log.LogDebug(ex, "time"); }
        /* judged */
        catch (Exception ex) { log.LogError(ex, "anything else"); }
    }

    [Snippet]
    void A_lock_around_a_report(ILogger log)
    {
        var gate = new Lock();
        try { Step("fetch"); }
        catch (Exception ex)
        {
            lock (gate) log.LogError(ex, "fetch");
        }
    }

    [Snippet]
    void A_lock_around_a_flag()
    {
        var gate = new Lock();
        try { Step("fetch"); }
        catch (Exception)
        {
            lock (gate) note = "failed";
        }
    }

    [Snippet]
    void A_loop_in_the_handler_that_waits(ILogger log)
    {
        try { Step("fetch"); }
        catch (Exception ex)
        {
            for (var second = 0; second < 2; second++) Thread.Sleep(0);
            log.LogError(ex, "fetch");
        }
    }

    [Snippet(Paths = 2)]
    void A_loop_in_the_handler_that_may_report_never(int which, ILogger log)
    {
        var sinks = new List<ILogger>();
        if (which == 0) sinks.Add(log);
        try { Step("fetch"); }
        catch (Exception ex)
        {
            foreach (var sink in sinks) sink.LogError(ex, "fetch");
        }
    }

    [Snippet]
    void A_loop_over_both_that_reports(ILogger log)
    {
        try { Step("fetch"); }
        catch (Exception ex)
        {
            foreach (var one in new[] { ex, new IOException("again") }) log.LogError(one, "fetch");
        }
    }

    [Snippet]
    void A_check_that_the_failure_is_old(ILogger log)
    {
        Exception? previous = null;
        foreach (var row in new[] { 1, 2 })
        {
            try { Step("fetch"); }
            catch (Exception ex)
            {
                if (previous?.Message != ex.Message) log.LogError(ex, "fetch");
                previous = ex;
            }
        }
    }

    [Snippet]
    void Thrown_unless_it_may_fail()
    {
        var mayFail = note.Length == 0;
        try { Step("fetch"); }
        catch (Exception) when (mayFail) { note = "optional"; }
    }

    [Snippet]
    string The_text_is_kept_and_thrown_with_it()
    {
        var texts = new List<string>();
        try { Step("fetch"); }
        catch (Exception ex)
        {
            texts.Add(ex.Message);
            texts.Add(ex.StackTrace ?? "");
            throw new InvalidOperationException(string.Join('\n', texts), ex);
        }

        return note;
    }

    [Snippet]
    string The_text_is_kept_and_thrown_without_it()
    {
        var texts = new List<string>();
        try { Step("fetch"); }
        catch (Exception ex)
        {
            texts.Add(ex.Message);
            texts.Add(ex.StackTrace ?? "");
            throw new InvalidOperationException(string.Join('\n', texts));
        }

        return note;
    }
}

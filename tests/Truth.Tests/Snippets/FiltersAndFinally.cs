// Filters with helpers, finally, nested tries, disposables, goto.
internal sealed class FiltersAndFinally
{
    private int seen;
    private bool closed;
    private static bool IsTransient(Exception why) => why is TimeoutException or IOException { HResult: not 0 };
    private static bool IsFatal(Exception why) => why is OutOfMemoryException || why.InnerException is OutOfMemoryException;
    private static bool Never(Exception why) => false;
    private static bool Always(Exception why) => true;
    private bool Count()
    {
        seen++;
        return true;
    }

    private static bool Tell(ILogger log, Exception why, bool answer = false)
    {
        log.LogError(why, "seen by a filter");
        return answer;
    }

    private static bool TellQuietly(ILogger log, Exception why)
    {
        log.LogDebug(why, "seen by a filter");
        return true;
    }

    private static bool TellOnce(ILogger log, Exception why)
    {
        if (why.Data.Contains("told")) return false;
        log.LogError(why, "told");
        why.Data["told"] = true;
        return true;
    }

    private sealed class Guard(ILogger log) : IDisposable
    {
        public Exception? Why { get; set; }
        public void Dispose()
        {
            if (Why is not null) log.LogError(Why, "guarded");
        }
    }

    private sealed class Transaction : IDisposable
    {
        public Exception? Why { get; private set; }
        public void Abort(Exception why) => Why = why;
        public void Dispose() => Console.WriteLine("rolled back");
    }

    private sealed class Cleaner : IAsyncDisposable
    {
        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }

    [Snippet]
    void A_filter_that_lets_transient_ones_in()
    {
        try { Fail(new TimeoutException()); }
        catch (Exception ex) when (IsTransient(ex)) { }
    }

    [Snippet]
    void A_filter_that_lets_all_but_fatal_ones_in()
    {
        try { Fail(); }
        catch (Exception ex) when (!IsFatal(ex)) { }
    }

    [Snippet]
    void A_filter_that_never_accepts()
    {
        try { Fail(); }
        catch (Exception ex) when (Never(ex)) { }
    }

    [Snippet]
    void A_filter_that_always_accepts()
    {
        try { Fail(); }
        catch (Exception ex) when (Always(ex)) { }
    }

    [Snippet]
    void A_filter_that_counts()
    {
        try { Fail(); }
        catch (Exception) when (Count()) { }
    }

    [Snippet]
    void A_filter_that_tells_and_declines(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex) when (Tell(log, ex)) { }
    }

    [Snippet]
    void A_filter_that_tells_and_accepts(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex) when (Tell(log, ex, answer: true)) { }
    }

    [Snippet]
    void A_filter_that_tells_quietly(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex) when (TellQuietly(log, ex)) { }
    }

    [Snippet]
    void A_filter_that_tells_once(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex) when (TellOnce(log, ex)) { }
    }

    [Snippet]
    void A_filter_that_tells_behind_a_question(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex) when (ex is InvalidOperationException && Tell(log, ex, true)) { }
    }

    [Snippet(Paths = 2)]
    void A_filter_that_tells_on_one_side(int which, ILogger log)
    {
        try { Fail(which == 0 ? new InvalidOperationException() : new IOException()); }
        catch (Exception ex) when (ex is InvalidOperationException || Tell(log, ex, true)) { }
    }

    [Snippet]
    void A_filter_of_the_status()
    {
        try { Fail(new System.Net.Http.HttpRequestException("no", null, System.Net.HttpStatusCode.NotFound)); }
        catch (System.Net.Http.HttpRequestException ex) when (ex.StatusCode == System.Net.HttpStatusCode.NotFound) { }
    }

    [Snippet]
    void A_filter_of_the_status_and_a_report(ILogger log)
    {
        try { Fail(new System.Net.Http.HttpRequestException("no", null, System.Net.HttpStatusCode.NotFound)); }
        catch (System.Net.Http.HttpRequestException ex) when (ex.StatusCode is System.Net.HttpStatusCode.NotFound)
        {
            log.LogCritical(ex, "not found");
        }
    }

    [Snippet]
    void Two_clauses_of_which_the_first_is_empty(ILogger log)
    {
        try { Fail(new FileNotFoundException()); }
        /* judged */
        catch (FileNotFoundException) { }
        catch (Exception ex) { log.LogError(ex, "failed"); }
    }

    [Snippet]
    void Two_clauses_of_which_the_last_is_empty(ILogger log)
    {
        try { Fail(); }
        catch (FileNotFoundException ex) { log.LogError(ex, "failed"); }
        /* judged */
        catch { }
    }

    [Snippet]
    void A_finally_that_closes()
    {
        try { Fail(); }
        catch (Exception ex) { Console.WriteLine(ex); }
        finally { closed = true; }
    }

    [Snippet]
    void A_finally_that_reports_what_the_handler_kept()
    {
        Exception? kept = null;
        try { Fail(); }
        catch (Exception ex) { kept = ex; }
        finally { if (kept != null) SentrySdk.CaptureException(kept); }
    }

    [Snippet]
    int A_finally_behind_a_return()
    {
        Exception? kept = null;
        try { return Fail(); }
        catch (Exception ex) { kept = ex; return -1; }
        finally { if (kept is { } why) SentrySdk.CaptureException(why); }
    }

    [Snippet]
    int A_finally_that_tells_the_text(ILogger log)
    {
        string? text = null;
        try { return Fail(); }
        catch (Exception ex) { text = ex.Message; return -1; }
        finally { if (text != null) log.LogError("failed: {Text}", text); }
    }

    [Snippet]
    void A_finally_that_throws_another()
    {
        try { Fail(); }
        catch (Exception) { throw; }
        finally { throw new InvalidDataException("not closed"); }
    }

    [Snippet]
    void A_guard_that_reports_when_it_is_disposed(ILogger log)
    {
        using var guard = new Guard(log);
        try { Fail(); }
        catch (Exception ex) { guard.Why = ex; }
    }

    [Snippet]
    void A_transaction_that_is_aborted()
    {
        using var transaction = new Transaction();
        try { Fail(); }
        catch (Exception ex) { transaction.Abort(ex); }
    }

    [Snippet]
    void A_transaction_that_is_aborted_and_asked(ILogger log)
    {
        using var transaction = new Transaction();
        try { Fail(); }
        catch (Exception ex) { transaction.Abort(ex); }
        if (transaction.Why is { } why) log.LogError(why, "aborted");
    }

    [Snippet]
    async Task An_async_cleaner_in_the_handler(ILogger log)
    {
        try { await FailAsync(); }
        catch (Exception ex)
        {
            await using var cleaner = new Cleaner();
            log.LogError(ex, "cleaning");
        }
    }

    [Snippet]
    void A_scope_around_the_log_call(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex)
        {
            using (log.BeginScope("order {Id}", 7)) log.LogError(ex, "failed");
        }
    }

    [Snippet]
    void A_scope_that_holds_it_and_a_quiet_call(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex)
        {
            using (log.BeginScope(new Dictionary<string, object> { ["error"] = ex })) log.LogWarning("failed");
        }
    }

    [Snippet]
    void A_sentry_scope_with_a_tag()
    {
        try { Fail(); }
        catch (Exception ex)
        {
            SentrySdk.ConfigureScope(scope => scope.SetTag("error", ex.GetType().Name));
            SentrySdk.CaptureMessage("failed");
        }
    }

    [Snippet]
    void A_nested_try_that_protects_the_report(ILogger log)
    {
        try { Fail(); }
        /* judged */
        catch (Exception ex)
        {
            try { log.LogError(ex, "failed"); }
            catch { Console.WriteLine(ex); }
        }
    }

    [Snippet]
    void A_nested_try_that_cleans_up(ILogger log)
    {
        try { Fail(); }
        /* judged */
        catch (Exception ex)
        {
            try { File.Delete("/data/none"); }
            catch (IOException) { }
            log.LogError(ex, "failed");
        }
    }

    [Snippet]
    void A_nested_try_that_rethrows_into_an_outer_one()
    {
        try
        {
            try { Fail(); }
            catch (InvalidOperationException ex) { throw new InvalidDataException("inner", ex); }
        }
        /* judged */
        catch (InvalidDataException ex) { Console.WriteLine(ex.Message); }
    }

    [Snippet, Undecided("all that the try throws of that type has a cause")]
    void A_nested_try_whose_outer_one_reports_the_cause(ILogger log)
    {
        try
        {
            try { Fail(); }
            catch (InvalidOperationException ex) { throw new InvalidDataException("inner", ex); }
        }
        /* judged */
        catch (InvalidDataException ex) { log.LogError(ex.InnerException, "outer"); }
    }

    [Snippet]
    void A_jump_back_to_the_start()
    {
        var tries = 0;
    again:
        try { if (tries < 1) Fail(); }
        catch (InvalidOperationException)
        {
            tries++;
            goto again;
        }
    }

    [Snippet]
    void A_jump_to_the_report(ILogger log)
    {
        Exception why;
        try { Fail(); return; }
        catch (Exception ex)
        {
            why = ex;
            goto failed;
        }

    failed:
        log.LogError(why, "failed");
    }

    [Snippet]
    void A_lock_around_the_report(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex)
        {
            lock (this) { log.LogError(ex, "failed {Times}", ++seen); }
        }
    }
}

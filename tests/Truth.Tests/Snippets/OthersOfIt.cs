// Aggregates, cancellation, facades and Sentry's own calls.
internal sealed class OthersOfIt
{
    public static void Go() => Fail(new IOException("inside"));

    private sealed class Handler
    {
        public string? Handle(Exception why)
        {
            SentrySdk.CaptureException(why);
            return why.Message;
        }
    }

    private interface IDesk { string File(Exception why); }
    private sealed class Desk : IDesk { public string File(Exception why) => SentrySdk.CaptureException(why).ToString(); }
    private sealed record Fault(string Text, Exception Cause);
    private sealed class RemoteFault(Fault fault) : Exception(fault.Text, fault.Cause);
    private sealed class LocalFault(Fault fault) : Exception(fault.Text + fault.Cause.Message);

    private sealed class Panel : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;
        public bool IsEnabled(LogLevel level) => true;
        public void Log<TState>(LogLevel level, EventId id, TState state, Exception? why, Func<TState, Exception?, string> text) =>
            Console.WriteLine(text(state, why));
    }

    [Snippet]
    void Flatten_and_report_each(ILogger log)
    {
        try { Fail(new AggregateException(new IOException(), new TimeoutException())); }
        catch (AggregateException ex)
        {
            foreach (var why in ex.Flatten().InnerExceptions) log.LogError(why, "failed");
        }
    }

    [Snippet(Paths = 2)]
    void Handle_the_timeouts_quietly(int which)
    {
        try { Fail(new AggregateException(which == 0 ? new IOException() : new TimeoutException())); }
        catch (AggregateException ex) { ex.Handle(why => why is TimeoutException); }
    }

    [Snippet]
    void Handle_all_of_them()
    {
        try { Fail(new AggregateException(new IOException())); }
        catch (AggregateException ex) { ex.Flatten().Handle(_ => true); }
    }

    [Snippet]
    void Handle_none_of_them()
    {
        try { Fail(new AggregateException(new IOException())); }
        catch (AggregateException ex) { ex.Handle(_ => false); }
    }

    [Snippet]
    void Handle_with_a_report(ILogger log)
    {
        try { Fail(new AggregateException(new IOException())); }
        catch (AggregateException ex)
        {
            ex.Handle(why =>
            {
                log.LogError(why, "part");
                return true;
            });
        }
    }

    [Snippet(Paths = 2)]
    void Handle_with_a_method(int which)
    {
        try { Fail(new AggregateException(which == 0 ? new IOException() : new TimeoutException())); }
        catch (AggregateException ex) { ex.Handle(Swallow); }

        static bool Swallow(Exception why) => why is IOException;
    }

    [Snippet]
    void The_single_inner_one()
    {
        try { Fail(new AggregateException(new IOException())); }
        catch (AggregateException ex) when (ex.InnerExceptions.Count == 1) { throw ex.InnerExceptions[0]; }
    }

    [Snippet]
    void The_single_inner_one_is_dropped()
    {
        try { Fail(new AggregateException(new IOException())); }
        catch (AggregateException ex) when (ex.InnerExceptions is [TimeoutException or IOException]) { }
    }

    [Snippet(Paths = 2)]
    void The_inner_ones_but_cancellations(int which, ILogger log)
    {
        try { Fail(new AggregateException(which == 0 ? new IOException() : new OperationCanceledException())); }
        catch (AggregateException ex)
        {
            foreach (var why in ex.InnerExceptions.Where(why => why is not OperationCanceledException)) log.LogError(why, "failed");
        }
    }

    [Snippet]
    void A_list_pattern_on_the_inner_ones(ILogger log)
    {
        try { Fail(new AggregateException(new IOException())); }
        catch (Exception ex)
        {
            if (ex is AggregateException { InnerExceptions: [var one] }) log.LogError(one, "one");
            else log.LogError(ex, "several");
        }
    }

    [Snippet]
    void A_slice_pattern_on_the_inner_ones(ILogger log)
    {
        try { Fail(new AggregateException(new IOException())); }
        catch (AggregateException ex) when (ex.InnerExceptions is [var first, ..]) { log.LogError(first, "first"); }
    }

    [Snippet]
    void A_target_invocation_unwrapped(ILogger log)
    {
        try { typeof(OthersOfIt).GetMethod("Go")!.Invoke(null, null); }
        catch (System.Reflection.TargetInvocationException ex) { log.LogError(ex.InnerException, "plug-in"); }
    }

    [Snippet]
    void A_target_invocation_dropped()
    {
        try { typeof(OthersOfIt).GetMethod("Go")!.Invoke(null, null); }
        catch (System.Reflection.TargetInvocationException) { }
    }

    [Snippet]
    void A_cancellation_that_is_a_timeout()
    {
        using var stop = new CancellationTokenSource();
        try { Fail(new OperationCanceledException()); }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested) { }
    }

    [Snippet]
    void A_cancellation_that_is_a_timeout_and_logged(ILogger log)
    {
        using var stop = new CancellationTokenSource();
        try { Fail(new TaskCanceledException()); }
        catch (TaskCanceledException ex) when (!stop.Token.IsCancellationRequested) { log.LogError(ex, "timed out"); }
    }

    [Snippet]
    int? A_cancellation_that_is_a_timeout_as_null()
    {
        using var stop = new CancellationTokenSource();
        try { return Fail(new TaskCanceledException()); }
        catch (OperationCanceledException) when (stop.Token.IsCancellationRequested == false) { return null; }
    }

    [Snippet]
    void A_failure_with_a_cancellation_filter_by_helper()
    {
        try { Fail(); }
        catch (Exception ex) when (!IsCancel(ex)) { }

        static bool IsCancel(Exception why) => why is OperationCanceledException;
    }

    [Snippet]
    void A_failure_with_a_cancellation_filter_that_logs(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex) when (ex is not OperationCanceledException) { log.LogError(ex, "failed"); }
    }

    [Snippet]
    void A_failure_that_is_logged_unless_cancelled(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex)
        {
            if (ex is not OperationCanceledException) log.LogError(ex, "failed");
        }
    }

    [Snippet(Paths = 2)]
    string A_service_that_handles_it_or_it_is_thrown(int which)
    {
        Handler? handler = which == 0 ? new Handler() : null;
        try { return Fail().ToString(); }
        catch (Exception ex)
        {
            var result = handler?.Handle(ex);
            if (result is null) throw;
            return result;
        }
    }

    [Snippet]
    string A_desk_that_answers_with_an_id()
    {
        try { return Fail().ToString(); }
        catch (Exception ex) { return new Desk().File(ex); }
    }

    [Snippet]
    void A_fault_record_as_cause()
    {
        try { Fail(); }
        catch (Exception ex) { throw new RemoteFault(new Fault("remote", ex)); }
    }

    [Snippet]
    void A_fault_record_of_which_only_the_text_is_kept()
    {
        try { Fail(); }
        catch (Exception ex) { throw new LocalFault(new Fault("local", ex)); }
    }

    [Snippet]
    void A_screen_that_is_a_logger()
    {
        var screen = new Panel();
        try { Fail(); }
        catch (Exception ex) { screen.LogError(ex, "failed"); }
    }

    [Snippet]
    void A_screen_behind_the_interface()
    {
        ILogger screen = new Panel();
        try { Fail(); }
        catch (Exception ex) { screen.LogCritical(ex, "failed"); }
    }

    [Snippet]
    void A_scope_that_sets_a_level()
    {
        try { Fail(); }
        catch (Exception ex) { SentrySdk.CaptureException(ex, scope => scope.Level = SentryLevel.Warning); }
    }

    [Snippet]
    void An_event_with_it()
    {
        try { Fail(); }
        catch (Exception ex) { SentrySdk.CaptureEvent(new SentryEvent(ex) { Level = SentryLevel.Info }); }
    }

    [Snippet]
    void An_event_with_its_text()
    {
        try { Fail(); }
        catch (Exception ex) { SentrySdk.CaptureEvent(new SentryEvent { Message = ex.Message }); }
    }

    [Snippet]
    void An_event_that_is_not_sent()
    {
        try { Fail(); }
        catch (Exception ex)
        {
            var made = new SentryEvent(ex);
            made.SetTag("a", "b");
        }
    }

    [Snippet]
    void A_breadcrumb()
    {
        try { Fail(); }
        catch (Exception ex) { SentrySdk.AddBreadcrumb(ex.Message, level: BreadcrumbLevel.Error); }
    }

    [Snippet]
    void A_transaction_that_finishes_with_it()
    {
        var span = SentrySdk.StartTransaction("work", "op");
        try { Fail(); }
        catch (Exception ex) { span.Finish(ex); }
    }

    [Snippet]
    void A_transaction_that_finishes_and_it_goes_on()
    {
        var span = SentrySdk.StartTransaction("work", "op");
        try { Fail(); span.Finish(); }
        catch (Exception ex)
        {
            span.Finish(ex, SpanStatus.InternalError);
            throw;
        }
    }

    [Snippet]
    bool A_try_that_cannot_fail()
    {
        try { Fail(); return true; }
        catch { return false; }
    }
}

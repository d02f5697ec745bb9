// The cause counts as the exception.
internal sealed class Causes
{
    private static Exception Wrapped => new InvalidOperationException("outer", new IOException("cause"));

    private static AggregateException Several => new(new IOException("first"), new TimeoutException("second"));

    [Snippet]
    void The_inner_exception()
    {
        try { Fail(Wrapped); }
        catch (Exception ex) { SentrySdk.CaptureException(ex.InnerException!); }
    }

    [Snippet(Paths = 2)]
    void The_inner_exception_that_may_be_missing(ILogger log, int which)
    {
        try { Fail(which == 0 ? Wrapped : new InvalidOperationException("no cause")); }
        catch (Exception ex) { log.LogError(ex.InnerException, "failed"); }
    }

    [Snippet(Paths = 2)]
    void The_inner_exception_or_itself(int which)
    {
        try { Fail(which == 0 ? Wrapped : new InvalidOperationException("no cause")); }
        catch (Exception ex) { SentrySdk.CaptureException(ex.InnerException ?? ex); }
    }

    [Snippet(Paths = 2)]
    void The_inner_exception_where_there_is_one(int which)
    {
        try { Fail(which == 0 ? Wrapped : new InvalidOperationException("no cause")); }
        catch (Exception ex)
        {
            if (ex.InnerException is { } cause) SentrySdk.CaptureException(cause);
        }
    }

    [Snippet(Paths = 2)]
    void The_inner_exception_where_there_is_one_and_itself_elsewhere(int which)
    {
        try { Fail(which == 0 ? Wrapped : new InvalidOperationException("no cause")); }
        catch (Exception ex)
        {
            if (ex.InnerException != null) SentrySdk.CaptureException(ex.InnerException);
            else SentrySdk.CaptureException(ex);
        }
    }

    [Snippet(Paths = 2)]
    void The_inner_exception_of_one_type(int which)
    {
        try { Fail(which == 0 ? Wrapped : new InvalidOperationException("no cause")); }
        catch (Exception ex)
        {
            if (ex.InnerException is IOException io) throw io;
        }
    }

    [Snippet]
    void The_message_of_the_inner_exception(ILogger log)
    {
        try { Fail(Wrapped); }
        catch (Exception ex) { log.LogError("failed: {Reason}", ex.InnerException?.Message); }
    }

    [Snippet]
    void The_innermost_exception()
    {
        try { Fail(Wrapped); }
        catch (Exception ex)
        {
            while (ex.InnerException != null) ex = ex.InnerException;
            SentrySdk.CaptureException(ex);
        }
    }

    [Snippet]
    void Each_exception_of_the_chain(ILogger log)
    {
        try { Fail(Wrapped); }
        catch (Exception ex)
        {
            for (var at = ex; at != null; at = at.InnerException) log.LogError(at, "failed");
        }
    }

    [Snippet]
    void Each_message_of_the_chain()
    {
        try { Fail(Wrapped); }
        catch (Exception ex)
        {
            for (var at = ex; at != null; at = at.InnerException) Console.WriteLine(at.Message);
        }
    }

    [Snippet]
    void The_base_exception()
    {
        try { Fail(Wrapped); }
        catch (Exception ex) { SentrySdk.CaptureException(ex.GetBaseException()); }
    }

    [Snippet]
    void The_message_of_the_base_exception()
    {
        try { Fail(Wrapped); }
        catch (Exception ex) { Console.WriteLine(ex.GetBaseException().Message); }
    }

    [Snippet]
    void The_flat_aggregate()
    {
        try { Fail(Several); }
        catch (AggregateException ex) { SentrySdk.CaptureException(ex.Flatten()); }
    }

    [Snippet]
    void Each_inner_exception()
    {
        try { Fail(Several); }
        catch (AggregateException ex)
        {
            foreach (var inner in ex.InnerExceptions) SentrySdk.CaptureException(inner);
        }
    }

    [Snippet]
    void Each_inner_exception_of_the_flat_aggregate(ILogger log)
    {
        try { Fail(Several); }
        catch (AggregateException ex)
        {
            foreach (var inner in ex.Flatten().InnerExceptions) log.LogError(inner, "failed");
        }
    }

    [Snippet]
    void Each_inner_exception_by_index()
    {
        try { Fail(Several); }
        catch (AggregateException ex)
        {
            for (var i = 0; i < ex.InnerExceptions.Count; i++) SentrySdk.CaptureException(ex.InnerExceptions[i]);
        }
    }

    [Snippet]
    void Each_inner_exception_by_a_lambda()
    {
        try { Fail(Several); }
        catch (AggregateException ex) { ex.InnerExceptions.ToList().ForEach(inner => SentrySdk.CaptureException(inner)); }
    }

    [Snippet]
    void Each_inner_exception_quietly(ILogger log)
    {
        try { Fail(Several); }
        catch (AggregateException ex)
        {
            foreach (var inner in ex.InnerExceptions) log.LogWarning(inner, "failed");
        }
    }

    [Snippet]
    void The_first_inner_exception()
    {
        try { Fail(Several); }
        catch (AggregateException ex) { SentrySdk.CaptureException(ex.InnerExceptions[0]); }
    }

    [Snippet]
    void The_first_inner_exception_by_query()
    {
        try { Fail(Several); }
        catch (AggregateException ex) { SentrySdk.CaptureException(ex.InnerExceptions.First()); }
    }

    [Snippet]
    void The_messages_of_the_inner_exceptions(ILogger log)
    {
        try { Fail(Several); }
        catch (AggregateException ex) { log.LogError(string.Join(", ", ex.InnerExceptions.Select(inner => inner.Message))); }
    }

    [Snippet(Paths = 2)]
    void The_inner_exceptions_of_one_type(int which)
    {
        try { Fail(new AggregateException(which == 0 ? new TimeoutException() : new IOException())); }
        catch (AggregateException ex)
        {
            foreach (var io in ex.InnerExceptions.OfType<IOException>()) SentrySdk.CaptureException(io);
        }
    }

    [Snippet]
    void Handle_that_reports_each()
    {
        try { Fail(Several); }
        catch (AggregateException ex)
        {
            ex.Handle(inner =>
            {
                SentrySdk.CaptureException(inner);
                return true;
            });
        }
    }

    [Snippet]
    void Handle_that_takes_all_for_handled()
    {
        try { Fail(Several); }
        catch (AggregateException ex) { ex.Handle(_ => true); }
    }

    [Snippet(Paths = 2)]
    void Handle_that_takes_one_type_for_handled(int which)
    {
        try { Fail(new AggregateException(which == 0 ? new TimeoutException() : new IOException())); }
        catch (AggregateException ex) { ex.Handle(inner => inner is TimeoutException); }
    }

    [Snippet]
    void Handle_that_takes_nothing_for_handled()
    {
        try { Fail(Several); }
        catch (AggregateException ex) { ex.Handle(_ => false); }
    }

    [Snippet]
    void A_wrapper_is_unwrapped_and_thrown()
    {
        try { Fail(new System.Reflection.TargetInvocationException(new IOException("cause"))); }
        catch (System.Reflection.TargetInvocationException ex)
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Capture(ex.InnerException!).Throw();
        }
    }
}

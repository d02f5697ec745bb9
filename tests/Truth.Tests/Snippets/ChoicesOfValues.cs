// One value or another: choices, patterns, casts, wrappers.
internal sealed class ChoicesOfValues
{
    [Snippet(Paths = 2)]
    void A_conditional_of_itself_and_null(int which, ILogger log)
    {
        try { Fail(); }
        catch (Exception ex) { log.LogError(which == 0 ? ex : null, "failed"); }
    }

    [Snippet(Paths = 2), ByDesign("the given logger or a null logger")]
    void A_conditional_receiver(int which, ILogger log)
    {
        try { Fail(); }
        catch (Exception ex)
        {
            var target = which == 0 ? log : Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance;
            target.LogError(ex, "failed");
        }
    }

    [Snippet(Paths = 2)]
    void A_conditional_wrapper(int which)
    {
        try { Fail(); }
        catch (Exception ex) { throw which == 0 ? new IOException("io", ex) : new TimeoutException("late"); }
    }

    [Snippet(Paths = 2)]
    void A_conditional_wrapper_both_ways(int which)
    {
        try { Fail(); }
        catch (Exception ex) { throw which == 0 ? new IOException("io", ex) : new TimeoutException("late", ex); }
    }

    [Snippet(Paths = 3)]
    void A_switch_of_wrappers(int which)
    {
        try { Fail(); }
        catch (Exception ex)
        {
            throw which switch
            {
                0 => new IOException("io", ex),
                1 => ex,
                _ => new TimeoutException("late"),
            };
        }
    }

    [Snippet(Paths = 2)]
    void A_local_that_is_a_choice(int which, ILogger log)
    {
        try { Fail(); }
        catch (Exception ex)
        {
            var shown = which == 0 ? ex : new IOException("other");
            log.LogError(shown, "failed");
        }
    }

    [Snippet(Paths = 2)]
    void A_local_that_is_set_in_a_branch(int which, ILogger log)
    {
        try { Fail(); }
        catch (Exception ex)
        {
            Exception? shown = null;
            if (which == 0) shown = ex;
            if (shown is not null) log.LogError(shown, "failed");
        }
    }

    [Snippet(Paths = 2)]
    void A_local_that_is_set_in_both_branches(int which, ILogger log)
    {
        try { Fail(); }
        catch (Exception ex)
        {
            Exception shown;
            if (which == 0) shown = ex;
            else shown = new IOException("io", ex);
            log.LogError(shown, "failed");
        }
    }

    [Snippet(Paths = 2)]
    void An_or_with_a_report(int which)
    {
        try { Fail(); }
        catch (Exception ex) { _ = which == 0 || SentrySdk.CaptureException(ex) != SentryId.Empty; }
    }

    [Snippet(Paths = 2)]
    void An_and_with_a_report(int which)
    {
        try { Fail(); }
        catch (Exception ex)
        {
            if (which == 0 && SentrySdk.CaptureException(ex) != SentryId.Empty) Console.WriteLine("sent");
        }
    }

    [Snippet(Paths = 2)]
    void A_coalescing_report(int which)
    {
        try { Fail(); }
        catch (Exception ex)
        {
            SentryId? id = which == 0 ? SentryId.Empty : null;
            id ??= SentrySdk.CaptureException(ex);
            Console.WriteLine(id);
        }
    }

    [Snippet]
    void A_null_logger_that_is_asked(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex)
        {
            ILogger? maybe = log;
            if (maybe is null) return;
            maybe.LogError(ex, "failed");
        }
    }

    [Snippet]
    void A_tuple_swap(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex)
        {
            Exception first = ex, second = new IOException();
            (first, second) = (second, first);
            log.LogError(second, "failed");
            Console.WriteLine(first);
        }
    }

    [Snippet]
    void A_tuple_swap_the_wrong_way(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex)
        {
            Exception first = ex, second = new IOException();
            (first, second) = (second, first);
            log.LogError(first, "failed");
            Console.WriteLine(second);
        }
    }

    [Snippet]
    void A_pattern_that_binds_it(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex) { if (ex is { } why) log.LogError(why, "failed"); }
    }

    [Snippet]
    void A_pattern_that_binds_its_type(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex) { if (ex is InvalidOperationException io) log.LogError(io, "failed"); else log.LogError(ex, "other"); }
    }

    [Snippet]
    void A_pattern_on_a_tuple(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex) { if ((ex, 1) is (var why, > 0)) log.LogError(why, "failed"); }
    }

    [Snippet(Paths = 2)]
    void A_switch_with_guards(int which, ILogger log)
    {
        try { Fail(); }
        catch (Exception ex)
        {
            switch (ex)
            {
                case { Message.Length: > 100 }: return;
                case var why when which == 0: log.LogError(why, "failed"); break;
                case not null: log.LogDebug(ex, "failed"); break;
            }
        }
    }

    [Snippet]
    void A_loop_over_the_chain(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex)
        {
            for (Exception? why = ex; why is not null; why = why.InnerException) log.LogError(why, "failed");
        }
    }

    [Snippet(Paths = 2)]
    void A_loop_over_the_chain_that_starts_at_the_cause(int which, ILogger log)
    {
        try { Fail(which == 0 ? new InvalidOperationException("x", new IOException()) : new InvalidOperationException("x")); }
        catch (Exception ex)
        {
            for (var why = ex.InnerException; why is not null; why = why.InnerException) log.LogError(why, "failed");
        }
    }

    [Snippet]
    void A_loop_to_the_innermost(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex)
        {
            var why = ex;
            while (why.InnerException is not null) why = why.InnerException;
            log.LogError(why, "failed");
        }
    }

    [Snippet]
    void The_base_exception(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex) { log.LogError(ex.GetBaseException(), "failed"); }
    }

    [Snippet]
    void A_cast_to_its_type(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex) { log.LogError((InvalidOperationException)ex, "failed"); }
    }

    [Snippet]
    void An_as_with_a_default(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex) { log.LogError(ex as AggregateException ?? ex, "failed"); }
    }

    [Snippet(Paths = 2)]
    void An_as_with_another_default(int which, ILogger log)
    {
        try { Fail(which == 0 ? new AggregateException() : new IOException()); }
        catch (Exception ex) { log.LogError(ex as AggregateException ?? new Exception("unknown"), "failed"); }
    }

    [Snippet]
    void A_parenthesised_null_forgiving_one(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex) { log.LogError(((Exception?)ex)!, "failed"); }
    }

    [Snippet]
    void An_aggregate_of_it()
    {
        try { Fail(); }
        catch (Exception ex) { throw new AggregateException("several", ex, new IOException("other")); }
    }

    [Snippet]
    void An_aggregate_of_an_array()
    {
        try { Fail(); }
        catch (Exception ex) { throw new AggregateException(new[] { ex }); }
    }

    [Snippet]
    void An_aggregate_of_its_text()
    {
        try { Fail(); }
        catch (Exception ex) { throw new AggregateException(new IOException(ex.Message)); }
    }

    [Snippet]
    void A_wrapper_with_an_initializer()
    {
        try { Fail(); }
        catch (Exception ex) { throw new InvalidDataException("bad", ex) { HelpLink = "x", Source = ex.Source }; }
    }

    [Snippet]
    void A_wrapper_made_by_activator()
    {
        try { Fail(); }
        catch (Exception ex) { throw (Exception)Activator.CreateInstance(typeof(IOException), "io", ex)!; }
    }

    [Snippet]
    void A_wrapper_with_named_arguments()
    {
        try { Fail(); }
        catch (Exception ex) { throw new ArgumentException(innerException: ex, message: "bad"); }
    }

    [Snippet]
    void An_argument_exception_with_its_text_as_name()
    {
        try { Fail(); }
        catch (Exception ex) { throw new ArgumentException("bad", ex.Message); }
    }

    [Snippet]
    void An_exception_with_it_in_the_data()
    {
        try { Fail(); }
        catch (Exception ex)
        {
            var other = new InvalidDataException("bad");
            other.Data["cause"] = ex;
            throw other;
        }
    }

    [Snippet]
    void An_exception_with_its_trace_in_the_text()
    {
        try { Fail(); }
        catch (Exception ex) { throw new InvalidDataException($"bad: {ex}"); }
    }

    [Snippet]
    void A_cancellation_in_its_place()
    {
        try { Fail(); }
        catch (Exception ex) { throw new OperationCanceledException("stopped", ex); }
    }

    [Snippet]
    void A_cancellation_without_it()
    {
        try { Fail(); }
        catch (Exception ex) { throw new OperationCanceledException("stopped"); }
    }

    [Snippet]
    void A_throw_helper_that_keeps_it()
    {
        try { Fail(); }
        catch (Exception ex) { Throw(ex); }

        static void Throw(Exception why) => throw new InvalidDataException("bad", why);
    }

    [Snippet]
    void A_throw_helper_that_drops_it()
    {
        try { Fail(); }
        catch (Exception ex) { Throw(ex.Message); }

        static void Throw(string text) => throw new InvalidDataException(text);
    }

    [Snippet(Paths = 2)]
    void A_throw_helper_that_returns(int which)
    {
        try { Fail(); }
        catch (Exception ex) { throw Make(ex, which == 0); }

        static Exception Make(Exception why, bool keep)
        {
            if (keep) return new IOException("io", why);
            return new IOException("io: " + why.Message);
        }
    }
}

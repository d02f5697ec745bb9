// Flags, counters, nested blocks, loops and branches around a handler.
internal sealed class CountyFlows
{
    [Snippet]
    void A_flag_that_is_set_in_the_handler(ILogger log)
    {
        var hasFailed = false;
        Exception? error = null;
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            error = ex;
            hasFailed = true;
        }

        if (!hasFailed) return;
        log.LogError(error, "failed");
    }

    [Snippet]
    void A_flag_that_is_never_set(ILogger log)
    {
        var hasFailed = false;
        Exception? error = null;
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            error = ex;
        }

        if (!hasFailed) return;
        log.LogError(error, "failed");
    }

    [Snippet]
    void A_success_that_is_asked_for(ILogger log)
    {
        var succeeded = false;
        Exception? error = null;
        try
        {
            Fail();
            succeeded = true;
        }
        catch (Exception ex)
        {
            error = ex;
        }

        log.Log(succeeded ? LogLevel.Information : LogLevel.Error, error, "done");
    }

    [Snippet]
    int A_count_of_successes(ILogger log)
    {
        var done = 0;
        Exception? error = null;
        for (var i = 0; i < 3; i++)
        {
            try
            {
                if (i > 0) Fail();
                done++;
            }
            catch (Exception ex)
            {
                error ??= ex;
                break;
            }
        }

        if (done < 3) log.LogError(error, "Only {Done} of 3", done);
        return done;
    }

    [Snippet]
    int A_count_of_failures(ILogger log)
    {
        var failures = 0;
        var errors = new Exception[3];
        for (var i = 0; i < errors.Length; i++)
        {
            try
            {
                Fail();
            }
            catch (Exception ex)
            {
                errors[failures++] = ex;
            }
        }

        for (var i = 0; i < failures; i++) log.LogError(errors[i], "{Index}", i);
        return failures;
    }

    [Snippet(Paths = 2)]
    int A_majority_that_is_missed(int which)
    {
        var errors = new List<Exception>();
        for (var i = 0; i < 3; i++)
        {
            try
            {
                if (i <= which) Fail();
            }
            catch (Exception ex)
            {
                errors.Add(ex);
            }
        }

        if (errors.Count > 1) throw new AggregateException(errors);
        return errors.Count;
    }

    [Snippet]
    void A_nested_block_whose_inner_clause_throws_on(ILogger log)
    {
        try
        {
            try
            {
                Fail();
            }
            /* judged */ catch (Exception ex)
            {
                throw new InvalidOperationException("inner", ex);
            }
            finally
            {
                log.LogDebug("inner is over");
            }
        }
        catch (InvalidOperationException ex)
        {
            log.LogError(ex, "outer");
        }
    }

    [Snippet]
    void A_nested_block_whose_outer_clause_swallows()
    {
        try
        {
            try
            {
                Fail(new IOException("x"));
            }
            finally
            {
                Console.Out.Flush();
            }
        }
        catch (IOException)
        {
            // The file is optional.
        }
    }

    [Snippet]
    int A_return_in_the_handler_with_a_finally_that_reports()
    {
        Exception? error = null;
        try
        {
            return Fail();
        }
        catch (Exception ex)
        {
            error = ex;
            return -1;
        }
        finally
        {
            if (error != null) SentrySdk.CaptureException(error);
        }
    }

    [Snippet(Paths = 2)]
    int A_handler_with_an_early_return(ILogger log, int which)
    {
        try
        {
            return Fail();
        }
        catch (Exception ex)
        {
            if (which == 1) return 0;
            log.LogError(ex, "late");
            return -1;
        }
    }

    [Snippet(Paths = 3)]
    int A_handler_with_three_ways_and_each_reports(ILogger log, int which)
    {
        try
        {
            return Fail();
        }
        catch (Exception ex)
        {
            switch (which)
            {
                case 0:
                    log.LogError(ex, "zero");
                    return 0;
                case 1:
                    SentrySdk.CaptureException(ex);
                    goto case 2;
                case 2:
                    log.LogCritical(ex, "two");
                    break;
                default:
                    throw;
            }

            return -1;
        }
    }

    [Snippet]
    void A_ladder_of_handlers(ILogger log)
    {
        Func<Exception, bool>[] handlers =
        [
            ex => ex is TimeoutException,
            ex => Logged(ex),
        ];
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            if (!handlers.Any(handler => handler(ex))) throw;
        }

        bool Logged(Exception ex)
        {
            log.LogError(ex, "ladder");
            return true;
        }
    }

    [Snippet]
    string A_text_that_is_chosen_and_logged_with_it(ILogger log)
    {
        try
        {
            return Fail().ToString();
        }
        catch (Exception ex)
        {
            var text = ex switch
            {
                TimeoutException => "slow",
                IOException { HResult: var code } => $"disk {code}",
                { InnerException: not null } => "nested",
                _ => "unknown",
            };
            log.LogError(ex, "{Text}", text);
            return text;
        }
    }

    private struct Stats
    {
        public int Ok;
        public int Broken;
        public Exception? First;

        public readonly bool IsClean => Broken == 0;

        public void Broke(Exception ex)
        {
            Broken++;
            First ??= ex;
        }
    }

    [Snippet]
    int A_struct_that_keeps_the_first(ILogger log)
    {
        var stats = new Stats();
        try
        {
            Fail();
            stats.Ok++;
        }
        catch (Exception ex)
        {
            stats.Broke(ex);
        }

        if (!stats.IsClean) log.LogError(stats.First, "{Broken} broken", stats.Broken);
        return stats.Ok;
    }

    private static void Note(ref Stats stats, Exception ex)
    {
        stats.Broken++;
        stats.First ??= ex;
    }

    [Snippet]
    int A_struct_that_is_passed_by_reference(ILogger log)
    {
        var stats = default(Stats);
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            Note(ref stats, ex);
        }

        if (stats.Broken > 0) log.LogError(stats.First, "broken");
        return stats.Ok;
    }

    [Snippet]
    int A_stack_of_undo_steps(ILogger log)
    {
        var undo = new Stack<Action>();
        undo.Push(() => log.LogDebug("undone"));
        try
        {
            return Fail();
        }
        catch (Exception ex)
        {
            while (undo.Count > 0) undo.Pop()();
            log.LogError(ex, "rolled back");
            return undo.Count;
        }
    }
}

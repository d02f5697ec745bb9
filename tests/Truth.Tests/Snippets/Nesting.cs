// Try within try, finally, using, lock.
internal sealed class Nesting
{
    private static void Clean(int which)
    {
        if (which == 1) throw new TimeoutException("no cleaning");
    }

    [Snippet]
    void The_inner_handler_throws_it_on()
    {
        try
        {
            try { Fail(); }
            /* judged */
            catch (Exception) { throw; }
        }
        catch (Exception outer) { Handed(outer); }
    }

    [Snippet]
    void The_inner_handler_wraps_it()
    {
        try
        {
            try { Fail(); }
            /* judged */
            catch (Exception ex) { throw new InvalidDataException("bad row", ex); }
        }
        catch (Exception outer) { Handed(outer); }
    }

    [Snippet]
    void The_inner_handler_loses_it()
    {
        try
        {
            try { Fail(); }
            /* judged */
            catch (Exception) { }
        }
        catch (Exception outer) { SentrySdk.CaptureException(outer); }
    }

    [Snippet]
    void The_outer_handler_loses_it()
    {
        try
        {
            try { Fail(); }
            catch (Exception ex) { Console.WriteLine(ex.Message); throw; }
        }
        /* judged */
        catch (Exception) { }
    }

    [Snippet]
    void The_outer_handler_reports_it()
    {
        try
        {
            try { Fail(); }
            catch (IOException) { }
        }
        /* judged */
        catch (Exception ex) { SentrySdk.CaptureException(ex); }
    }

    [Snippet(Paths = 2)]
    void A_try_in_the_handler_around_the_cleaning(int which)
    {
        try { Fail(); }
        /* judged */
        catch (Exception ex)
        {
            try { Clean(which); }
            catch (TimeoutException) { Console.WriteLine("not cleaned"); }
            SentrySdk.CaptureException(ex);
        }
    }

    [Snippet(Paths = 2), ByDesign("exceptions of the handler's own statements are left out of account")]
    void A_try_in_the_handler_around_the_report(int which)
    {
        try { Fail(); }
        /* judged */
        catch (Exception ex)
        {
            try
            {
                Clean(which);
                SentrySdk.CaptureException(ex);
            }
            catch (TimeoutException) { Console.WriteLine("not cleaned"); }
        }
    }

    [Snippet(Paths = 2)]
    void A_try_in_the_handler_whose_own_handler_reports_both(int which)
    {
        try { Fail(); }
        /* judged */
        catch (Exception ex)
        {
            try
            {
                Clean(which);
                SentrySdk.CaptureException(ex);
            }
            catch (Exception second) { SentrySdk.CaptureException(new AggregateException(ex, second)); }
        }
    }

    [Snippet(Paths = 2)]
    void A_try_in_the_handler_whose_own_handler_reports_the_other(int which, ILogger log)
    {
        try { Fail(); }
        /* judged */
        catch (Exception ex)
        {
            try
            {
                Clean(which);
                Console.WriteLine(ex.Message);
            }
            catch (Exception second) { log.LogError(second, "not cleaned"); }
        }
    }

    [Snippet]
    void A_report_in_a_try_that_can_fail_only_afterwards()
    {
        try { Fail(); }
        /* judged */
        catch (Exception ex)
        {
            try
            {
                SentrySdk.CaptureException(ex);
                Clean(1);
            }
            catch (TimeoutException) { }
        }
    }

    [Snippet]
    void A_report_of_a_report_that_failed()
    {
        try { Fail(); }
        /* judged */
        catch (Exception ex)
        {
            try { SentrySdk.CaptureException(ex); }
            catch { Console.WriteLine("not even that"); }
        }
    }

    [Snippet(Paths = 2)]
    void Thrown_again_to_be_sorted(int which)
    {
        try { Fail(which == 0 ? new InvalidOperationException() : new TimeoutException()); }
        /* judged */
        catch (Exception)
        {
            try { throw; }
            catch (InvalidOperationException) { Console.WriteLine("expected"); }
            catch (IOException) { Console.WriteLine("disk"); }
        }
    }

    [Snippet]
    void Thrown_again_and_reported_there()
    {
        try { Fail(); }
        /* judged */
        catch (Exception ex)
        {
            try { throw ex; }
            catch (Exception again) { SentrySdk.CaptureException(again); }
        }
    }

    [Snippet]
    void Wrapped_and_swallowed_there()
    {
        try { Fail(); }
        /* judged */
        catch (Exception ex)
        {
            try { throw new InvalidDataException("bad row", ex); }
            catch (InvalidDataException) { }
        }
    }

    [Snippet]
    void A_finally_in_the_handler_reports()
    {
        try { Fail(); }
        catch (Exception ex)
        {
            try { Console.WriteLine("cleaning"); }
            finally { SentrySdk.CaptureException(ex); }
        }
    }

    [Snippet]
    void A_finally_in_the_handler_reports_while_another_is_thrown()
    {
        try { Fail(); }
        catch (Exception ex)
        {
            try { throw new InvalidDataException("bad row"); }
            finally { SentrySdk.CaptureException(ex); }
        }
    }

    [Snippet]
    void A_finally_in_the_handler_cleans_while_another_is_thrown()
    {
        try { Fail(); }
        catch (Exception ex)
        {
            try { throw new InvalidDataException(ex.Message); }
            finally { Console.WriteLine("cleaned"); }
        }
    }

    [Snippet]
    void A_finally_in_the_handler_reports_before_another_is_caught()
    {
        try { Fail(); }
        /* judged */
        catch (Exception ex)
        {
            try
            {
                try { throw new InvalidDataException("bad row"); }
                finally { SentrySdk.CaptureException(ex); }
            }
            catch (InvalidDataException) { }
        }
    }

    [Snippet(Paths = 2)]
    void The_outer_of_two_finallies_reports_where_the_handler_is_left_early(int which)
    {
        try { Fail(); }
        catch (Exception ex)
        {
            try
            {
                try
                {
                    if (which == 0) return;
                    Console.WriteLine("going on");
                }
                finally { Console.WriteLine("cleaned"); }
            }
            finally { SentrySdk.CaptureException(ex); }
        }
    }

    [Snippet(Paths = 2)]
    void A_handler_with_a_finally_is_left_before_the_report(int which)
    {
        try { Fail(); }
        catch (Exception ex)
        {
            try
            {
                if (which == 0) return;
                SentrySdk.CaptureException(ex);
            }
            finally { Console.WriteLine("cleaned"); }
        }
    }

    [Snippet]
    int A_finally_in_the_handler_reports_on_return()
    {
        try { return Fail(); }
        catch (Exception ex)
        {
            try { return -1; }
            finally { SentrySdk.CaptureException(ex); }
        }
    }

    [Snippet(Paths = 2)]
    void A_finally_in_the_handler_reports_on_one_path(int which)
    {
        try { Fail(); }
        catch (Exception ex)
        {
            try { Console.WriteLine("cleaning"); }
            finally
            {
                if (which == 0) SentrySdk.CaptureException(ex);
            }
        }
    }

    [Snippet]
    void A_finally_of_the_same_try_reports_a_local()
    {
        Exception? error = null;
        try { Fail(); }
        catch (Exception ex) { error = ex; }
        finally
        {
            if (error != null) SentrySdk.CaptureException(error);
        }
    }

    [Snippet]
    void A_finally_of_the_same_try_cleans_only()
    {
        try { Fail(); }
        catch (Exception ex) { Console.WriteLine(ex.Message); }
        finally { Console.WriteLine("cleaned"); }
    }

    [Snippet]
    void A_finally_without_a_handler_around_it()
    {
        try
        {
            try { Fail(); }
            finally { Console.WriteLine("cleaned"); }
        }
        catch (Exception ex) { SentrySdk.CaptureException(ex); }
    }

    [Snippet]
    void Using_around_the_report(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex)
        {
            using var scope = log.BeginScope("import");
            log.LogError(ex, "failed");
        }
    }

    [Snippet]
    void Using_around_nothing(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex)
        {
            using var file = new StringWriter();
            file.Write(ex.Message);
        }
    }

    [Snippet]
    async Task Await_using_around_the_report()
    {
        try { Fail(); }
        catch (Exception ex)
        {
            await using var file = new MemoryStream();
            SentrySdk.CaptureException(ex);
        }
    }

    [Snippet]
    void Lock_around_the_report()
    {
        try { Fail(); }
        catch (Exception ex)
        {
            lock (this) SentrySdk.CaptureException(ex);
        }
    }

    [Snippet]
    void Handler_in_a_using_that_reports()
    {
        using var file = new StringWriter();
        try { Fail(); }
        catch (Exception ex) { SentrySdk.CaptureException(ex); }
    }

    [Snippet]
    void A_handler_in_a_handler_loses_its_own()
    {
        try { throw new TimeoutException(); }
        catch (TimeoutException first)
        {
            Console.WriteLine(first.Message);
            try { Fail(); }
            /* judged */
            catch (Exception) { }
        }
    }

    [Snippet]
    void A_handler_in_a_handler_reports_the_wrong_one()
    {
        try { throw new TimeoutException(); }
        catch (TimeoutException first)
        {
            try { Fail(); }
            /* judged */
            catch (Exception second)
            {
                Console.WriteLine(second.Message);
                SentrySdk.CaptureException(first);
            }
        }
    }

    [Snippet(Paths = 2), ByDesign("calls in the handler are taken to return, unless they stand in a try of its own")]
    void The_cleaning_fails_before_the_report(int which)
    {
        try { Fail(); }
        catch (Exception ex)
        {
            Clean(which);
            SentrySdk.CaptureException(ex);
        }
    }

    [Snippet]
    void Checked_and_unchecked_blocks(int which)
    {
        try { Fail(); }
        catch (Exception ex)
        {
            unchecked { which++; }
            checked { SentrySdk.CaptureException(ex); }
        }
    }
}

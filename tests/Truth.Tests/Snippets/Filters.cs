// What runs before the handler.
internal sealed class Filters
{
    private static bool Reports(Exception exception)
    {
        SentrySdk.CaptureException(exception);
        return true;
    }

    private static bool ReportsAndDeclines(Exception exception)
    {
        SentrySdk.CaptureException(exception);
        return false;
    }

    private static bool Prints(Exception exception)
    {
        Console.WriteLine(exception);
        return true;
    }

    private static bool Declines(Exception exception) => false;

    private static bool Finds(out Exception other)
    {
        other = new TimeoutException("earlier");
        return true;
    }

    private static bool IsTransient(Exception exception) => exception is TimeoutException;

    [Snippet]
    void A_filter_that_reports()
    {
        try { Fail(); }
        catch (Exception ex) when (Reports(ex)) { }
    }

    [Snippet]
    void A_filter_that_finds_another_exception_which_is_reported()
    {
        try { Fail(); }
        catch (Exception) when (Finds(out var other)) { SentrySdk.CaptureException(other); }
    }

    [Snippet]
    void A_filter_that_reports_and_declines()
    {
        try { Fail(); }
        catch (Exception ex) when (ReportsAndDeclines(ex)) { }
    }

    [Snippet]
    void A_filter_that_logs_and_declines(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex) when (LogsAndDeclines(ex)) { throw; }

        bool LogsAndDeclines(Exception exception)
        {
            log.LogWarning(exception, "failed");
            return false;
        }
    }

    [Snippet]
    void A_filter_that_declines()
    {
        try { Fail(); }
        catch (Exception ex) when (Declines(ex)) { }
    }

    [Snippet]
    void A_filter_that_is_false()
    {
        try { Fail(); }
        catch (Exception) when (false) { }
    }

    [Snippet]
    void A_filter_that_prints()
    {
        try { Fail(); }
        catch (Exception ex) when (Prints(ex)) { }
    }

    [Snippet]
    void A_filter_on_the_outside()
    {
        var tolerant = true;
        try { Fail(); }
        catch (Exception) when (tolerant) { }
    }

    [Snippet]
    void A_filter_on_the_outside_and_a_report()
    {
        var tolerant = true;
        try { Fail(); }
        catch (Exception ex) when (tolerant) { SentrySdk.CaptureException(ex); }
    }

    [Snippet]
    void A_filter_on_its_type()
    {
        try { Fail<TimeoutException>(); }
        catch (Exception ex) when (ex is TimeoutException) { }
    }

    [Snippet(Paths = 2)]
    void A_filter_on_its_types(int which)
    {
        try { Fail(which == 0 ? new TimeoutException() : new IOException()); }
        catch (Exception ex) when (ex is TimeoutException or IOException) { }
    }

    [Snippet]
    void A_filter_on_its_type_by_a_helper()
    {
        try { Fail<TimeoutException>(); }
        catch (Exception ex) when (IsTransient(ex)) { }
    }

    [Snippet]
    void A_filter_that_excludes_a_type()
    {
        try { Fail(); }
        catch (Exception ex) when (ex is not TimeoutException) { }
    }

    [Snippet]
    void A_filter_on_a_property()
    {
        try { Fail(); }
        catch (Exception ex) when (ex.Message.StartsWith("boom")) { }
    }

    [Snippet]
    void A_filter_with_a_variable(ILogger log)
    {
        try { Fail(new InvalidOperationException("outer", new IOException("cause"))); }
        catch (Exception ex) when (ex.InnerException is IOException io) { log.LogError(io, "failed"); }
    }

    [Snippet]
    void A_filter_with_a_variable_that_is_only_printed()
    {
        try { Fail(new InvalidOperationException("outer", new IOException("cause"))); }
        catch (Exception ex) when (ex.InnerException is IOException io) { Console.WriteLine(io.Message); }
    }

    [Snippet]
    void A_filter_that_reports_after_a_test()
    {
        var tolerant = true;
        try { Fail(); }
        catch (Exception ex) when (tolerant && Reports(ex)) { }
    }

    [Snippet(Paths = 2)]
    void A_filter_that_reports_unless_a_test_holds(int which)
    {
        var tolerant = which == 0;
        try { Fail(); }
        catch (Exception ex) when (tolerant || Reports(ex)) { }
    }

    [Snippet]
    void A_filter_in_front_of_a_rethrow()
    {
        try { Fail(); }
        catch (Exception ex) when (Prints(ex)) { throw; }
    }

    [Snippet]
    void A_filter_on_a_specific_type_that_reports()
    {
        try { Fail<IOException>(); }
        catch (IOException ex) when (Reports(ex)) { Console.WriteLine("reported"); }
    }

    [Snippet(Paths = 2)]
    void A_filter_that_reports_on_some_paths(int which)
    {
        try { Fail(); }
        catch (Exception ex) when (Sometimes(ex)) { }

        bool Sometimes(Exception exception)
        {
            if (which == 0) SentrySdk.CaptureException(exception);
            return true;
        }
    }

    [Snippet(Paths = 3, IsRetry = true)]
    void A_filter_for_a_few_attempts(int which)
    {
        var attempt = 0;
        while (true)
        {
            try
            {
                if (attempt < which) Fail();
                return;
            }
            catch (Exception) when (attempt++ < 1) { }
        }
    }

    [Snippet]
    void The_siblings_handler_does_not_matter()
    {
        try { Fail(); }
        catch (IOException ex) { SentrySdk.CaptureException(ex); }
        /* judged */
        catch (Exception) { }
    }

    [Snippet]
    void The_siblings_loss_does_not_matter()
    {
        try { Fail(); }
        catch (IOException) { }
        /* judged */
        catch (Exception ex) { SentrySdk.CaptureException(ex); }
    }
}

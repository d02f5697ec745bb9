// Flags, modes, helpers that answer, retries, callbacks.
internal sealed class FlagsAndHelpers
{
    private const bool Strict = true;
    private const bool Lax = false;
    private static readonly bool Eager = true;
    private enum Mode { Quiet, Loud }

    [Snippet]
    void A_constant_flag_from_before(ILogger log)
    {
        var notify = true;
        try { Fail(); }
        catch (Exception ex) { if (notify) log.LogError(ex, "failed"); }
    }

    [Snippet]
    void A_false_flag_from_before(ILogger log)
    {
        var notify = false;
        try { Fail(); }
        catch (Exception ex) { if (notify) log.LogError(ex, "failed"); }
    }

    [Snippet]
    void A_level_from_before(ILogger log)
    {
        var level = LogLevel.Error;
        try { Fail(); }
        catch (Exception ex) { log.Log(level, ex, "failed"); }
    }

    [Snippet]
    void A_quiet_level_from_before(ILogger log)
    {
        var level = LogLevel.Information;
        try { Fail(); }
        catch (Exception ex) { log.Log(level, ex, "failed"); }
    }

    [Snippet]
    void A_constant_that_is_true(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex) { if (Strict) log.LogError(ex, "failed"); }
    }

    [Snippet]
    void A_constant_that_is_false(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex) { if (Lax) log.LogError(ex, "failed"); }
    }

    [Snippet]
    void A_static_flag_that_is_true(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex) { if (Eager) log.LogError(ex, "failed"); }
    }

    [Snippet]
    void A_mode_from_before(ILogger log)
    {
        var mode = Mode.Loud;
        try { Fail(); }
        catch (Exception ex) { if (mode == Mode.Loud) log.LogError(ex, "failed"); }
    }

    [Snippet]
    void A_mode_from_before_that_is_quiet(ILogger log)
    {
        var mode = Mode.Quiet;
        try { Fail(); }
        catch (Exception ex) { if (mode == Mode.Loud) log.LogError(ex, "failed"); }
    }

    [Snippet(Paths = 2)]
    void A_mode_in_the_handler(int which, ILogger log)
    {
        try { Fail(which == 0 ? new InvalidOperationException() : new IOException()); }
        catch (Exception ex)
        {
            var mode = ex is InvalidOperationException ? Mode.Loud : Mode.Quiet;
            if (mode == Mode.Quiet) return;
            log.LogError(ex, "failed");
        }
    }

    [Snippet(Paths = 2)]
    void A_flag_that_is_decided_in_the_handler(int which, ILogger log)
    {
        try { Fail(which == 0 ? new InvalidOperationException() : new IOException()); }
        catch (Exception ex)
        {
            var report = false;
            if (ex is InvalidOperationException) report = true;
            if (report) log.LogError(ex, "failed");
        }
    }

    [Snippet]
    void A_flag_that_is_set_on_both_ways(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex)
        {
            bool report;
            if (ex is InvalidOperationException) report = true;
            else report = true;
            if (report) log.LogError(ex, "failed");
        }
    }

    [Snippet(Paths = 2)]
    void A_handled_flag(int which)
    {
        try { Fail(); }
        catch (Exception ex)
        {
            var handled = false;
            if (which == 0) handled = true;
            if (!handled) throw;
        }
    }

    [Snippet(Paths = 2)]
    void A_boolean_helper_that_reports_some(int which)
    {
        try { Fail(which == 0 ? new TimeoutException() : new IOException()); }
        catch (Exception ex)
        {
            if (!Expected(ex)) SentrySdk.CaptureException(ex);
        }

        static bool Expected(Exception why) => why is TimeoutException;
    }

    [Snippet(Paths = 2)]
    void A_boolean_helper_that_has_reported(int which, ILogger log)
    {
        try { Fail(); }
        catch (Exception ex)
        {
            if (Reported(ex)) return;
            log.LogError(ex, "failed");
        }

        bool Reported(Exception why)
        {
            if (which == 0) return false;
            SentrySdk.CaptureException(why);
            return true;
        }
    }

    [Snippet(Paths = 2)]
    void A_boolean_helper_that_has_reported_and_is_misread(int which, ILogger log)
    {
        try { Fail(); }
        catch (Exception ex)
        {
            if (!Reported(ex)) return;
            log.LogError(ex, "failed");
        }

        bool Reported(Exception why)
        {
            if (which == 0) return false;
            SentrySdk.CaptureException(why);
            return true;
        }
    }

    [Snippet(Paths = 2)]
    void An_out_flag_of_a_helper(int which)
    {
        try { Fail(which == 0 ? new TimeoutException() : new IOException()); }
        catch (Exception ex)
        {
            Judge(ex, out var fatal);
            if (fatal) throw;
        }

        static void Judge(Exception why, out bool fatal) => fatal = why is not TimeoutException;
    }

    [Snippet]
    void An_out_exception_of_a_helper(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex)
        {
            Unwrap(ex, out var inner);
            log.LogError(inner, "failed");
        }

        static void Unwrap(Exception why, out Exception inner) => inner = why.InnerException ?? why;
    }

    [Snippet]
    void A_ref_exception_that_is_wrapped(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex)
        {
            Wrap(ref ex);
            log.LogError(ex, "failed");
        }

        static void Wrap(ref Exception why) => why = new IOException("io", why);
    }

    [Snippet]
    void A_ref_exception_that_is_replaced(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex)
        {
            Replace(ref ex);
            log.LogError(ex, "failed");
        }

        static void Replace(ref Exception why) => why = new IOException("io");
    }

    [Snippet]
    void A_tuple_of_a_helper(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex)
        {
            var (status, why) = Map(ex);
            log.LogError(why, "failed with {Status}", status);
        }

        static (int Status, Exception Why) Map(Exception cause) => (500, cause);
    }

    [Snippet]
    void A_tuple_of_a_helper_without_it(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex)
        {
            var (status, text) = Map(ex);
            log.LogError("failed with {Status}: {Text}", status, text);
        }

        static (int Status, string Text) Map(Exception cause) => (500, cause.Message);
    }
}

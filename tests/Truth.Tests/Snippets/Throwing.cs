using System.Diagnostics.CodeAnalysis;
using System.Runtime.ExceptionServices;

// Going on as an exception.
internal sealed class Throwing
{
    private static Exception Wrap(Exception cause) => new InvalidDataException("bad row", cause);

    private static Exception WrapText(string cause) => new InvalidDataException("bad row: " + cause);

    private static Exception WrapWithoutCause(Exception cause) => new InvalidDataException("bad row: " + cause.Message);

    private static void ThrowBadRow(Exception cause) => throw new InvalidDataException("bad row", cause);

    private static void ThrowBadRow() => throw new InvalidDataException("bad row");

    [DoesNotReturn]
    private static void Die(Exception cause)
    {
        SentrySdk.CaptureException(cause);
        throw new InvalidDataException("dead");
    }

    [DoesNotReturn]
    private static void DieSilently(string why)
    {
        Console.WriteLine(why);
        throw new InvalidDataException(why);
    }

    private static int ThrowOrReturn(int which) => which == 0 ? throw new InvalidDataException("bad row") : -1;

    [Snippet]
    void Throw()
    {
        try { Fail(); }
        catch (Exception) { throw; }
    }

    [Snippet]
    void Throw_without_a_declaration()
    {
        try { Fail(); }
        catch { throw; }
    }

    [Snippet]
    void Throw_it_by_name()
    {
        try { Fail(); }
        catch (Exception ex) { throw ex; }
    }

    [Snippet]
    void Throw_a_wrapper()
    {
        try { Fail(); }
        catch (Exception ex) { throw new InvalidDataException("bad row", ex); }
    }

    [Snippet]
    void Throw_a_wrapper_from_a_local()
    {
        try { Fail(); }
        catch (Exception ex)
        {
            var wrapper = new InvalidDataException("bad row", ex);
            wrapper.Data["row"] = 7;
            throw wrapper;
        }
    }

    [Snippet]
    void Throw_an_aggregate()
    {
        try { Fail(); }
        catch (Exception ex) { throw new AggregateException(new TimeoutException(), ex); }
    }

    [Snippet]
    void Throw_another()
    {
        try { Fail(); }
        catch (Exception) { throw new InvalidDataException("bad row"); }
    }

    [Snippet]
    void Throw_another_with_its_message()
    {
        try { Fail(); }
        catch (Exception ex) { throw new InvalidDataException(ex.Message); }
    }

    [Snippet]
    void Throw_another_with_its_text()
    {
        try { Fail(); }
        catch (Exception ex) { throw new InvalidDataException($"bad row: {ex}"); }
    }

    [Snippet]
    void Throw_another_of_a_specific_type()
    {
        try { Fail<IOException>(); }
        catch (IOException ex) { throw new InvalidDataException(ex.Message); }
    }

    [Snippet]
    void Throw_another_with_it_as_a_value()
    {
        try { Fail(); }
        catch (Exception ex) { throw new ArgumentOutOfRangeException("row", ex, "bad row"); }
    }

    [Snippet(Paths = 2)]
    void Throw_another_with_its_cause_that_may_be_missing(int which)
    {
        try { Fail(new InvalidOperationException("outer", which == 0 ? new IOException("cause") : null)); }
        catch (Exception ex) { throw new InvalidDataException("bad row", ex.InnerException); }
    }

    [Snippet]
    void Throw_another_after_the_report(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex)
        {
            log.LogError(ex, "failed");
            throw new InvalidDataException("bad row");
        }
    }

    [Snippet]
    void Throw_another_after_a_quiet_entry(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex)
        {
            log.LogWarning(ex, "failed");
            throw new InvalidDataException("bad row");
        }
    }

    [Snippet(Paths = 2)]
    void Throw_another_on_one_path_and_it_on_the_other(int which)
    {
        try { Fail(); }
        catch (Exception)
        {
            if (which == 0) throw;
            throw new InvalidDataException("bad row");
        }
    }

    [Snippet(Paths = 2)]
    void Throw_another_on_one_path_and_nothing_on_the_other(int which)
    {
        try { Fail(); }
        catch (Exception)
        {
            if (which == 0) throw new InvalidDataException("bad row");
        }
    }

    [Snippet]
    void Throw_what_a_factory_wraps()
    {
        try { Fail(); }
        catch (Exception ex) { throw Wrap(ex); }
    }

    [Snippet]
    void Throw_what_a_factory_makes_of_its_message()
    {
        try { Fail(); }
        catch (Exception ex) { throw WrapText(ex.Message); }
    }

    [Snippet]
    void Throw_what_a_factory_makes_without_it()
    {
        try { Fail(); }
        catch (Exception ex) { throw WrapWithoutCause(ex); }
    }

    [Snippet]
    void Throw_in_a_helper_with_it()
    {
        try { Fail(); }
        catch (Exception ex) { ThrowBadRow(ex); }
    }

    [Snippet]
    void Throw_in_a_helper_without_it()
    {
        try { Fail(); }
        catch (Exception) { ThrowBadRow(); }
    }

    [Snippet]
    void Throw_in_a_helper_that_reports_first()
    {
        try { Fail(); }
        catch (Exception ex) { Die(ex); }
    }

    [Snippet]
    void Throw_in_a_helper_that_is_known_not_to_return()
    {
        try { Fail(); }
        catch (Exception ex) { DieSilently(ex.Message); }
    }

    [Snippet(Paths = 2)]
    int Throw_in_a_helper_on_one_path(int which)
    {
        try { return Fail(); }
        catch (Exception) { return ThrowOrReturn(which); }
    }

    [Snippet]
    void ExceptionDispatchInfo_Capture_and_Throw()
    {
        try { Fail(); }
        catch (Exception ex) { ExceptionDispatchInfo.Capture(ex).Throw(); }
    }

    [Snippet]
    void ExceptionDispatchInfo_Throw()
    {
        try { Fail(); }
        catch (Exception ex) { ExceptionDispatchInfo.Throw(ex); }
    }

    [Snippet]
    void ExceptionDispatchInfo_thrown_later()
    {
        ExceptionDispatchInfo? info = null;
        try { Fail(); }
        catch (Exception ex) { info = ExceptionDispatchInfo.Capture(ex); }
        info?.Throw();
    }

    [Snippet]
    void ExceptionDispatchInfo_never_thrown()
    {
        try { Fail(); }
        catch (Exception ex)
        {
            var info = ExceptionDispatchInfo.Capture(ex);
            Console.WriteLine(info.SourceException.Message);
        }
    }

    [Snippet]
    void ExceptionDispatchInfo_with_another_stack_trace()
    {
        try { Fail(); }
        catch (Exception ex) { SentrySdk.CaptureException(ExceptionDispatchInfo.SetRemoteStackTrace(new InvalidDataException("bad row", ex),
            "at a place far away")); }
    }

    [Snippet]
    void An_exception_of_our_own_with_an_inner_one()
    {
        try { Fail(); }
        catch (Exception ex) { throw new WithCause("bad row", ex); }
    }

    [Snippet]
    void An_exception_of_our_own_that_keeps_it_in_a_property()
    {
        try { Fail(); }
        catch (Exception ex) { throw new WithProperty("bad row") { Reason = ex }; }
    }

    [Snippet]
    void An_exception_of_our_own_that_drops_it()
    {
        try { Fail(); }
        catch (Exception ex) { throw new WithoutCause(ex); }
    }

    [Snippet(Paths = 2)]
    void Throw_another_behind_the_handler(int which)
    {
        var failed = false;
        try { Fail(); }
        catch (Exception) { failed = true; }
        if (failed) throw new InvalidDataException("bad row");
    }

    private sealed class WithCause(string message, Exception cause) : Exception(message, cause);

    private sealed class WithProperty(string message) : Exception(message)
    {
        public Exception? Reason { get; init; }
    }

    private sealed class WithoutCause(Exception cause) : Exception("failed: " + cause.Message);
}

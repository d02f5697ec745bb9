// Other names for the exception.
internal sealed class Aliases
{
    [Snippet]
    void Another_local()
    {
        try { Fail(); }
        catch (Exception ex)
        {
            var same = ex;
            SentrySdk.CaptureException(same);
        }
    }

    [Snippet]
    void Another_local_of_another_local()
    {
        try { Fail(); }
        catch (Exception ex)
        {
            object first = ex;
            var second = (Exception)first;
            SentrySdk.CaptureException(second);
        }
    }

    [Snippet]
    void Another_local_that_is_overwritten()
    {
        try { Fail(); }
        catch (Exception ex)
        {
            var same = ex;
            same = new InvalidDataException("bad row");
            SentrySdk.CaptureException(same);
        }
    }

    [Snippet]
    void It_is_overwritten(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex)
        {
            ex = new InvalidDataException("bad row");
            log.LogError(ex, "failed");
        }
    }

    [Snippet]
    void It_is_overwritten_by_its_wrapper(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex)
        {
            ex = new InvalidDataException("bad row", ex);
            log.LogError(ex, "failed");
        }
    }

    [Snippet(Paths = 2)]
    void It_is_overwritten_on_one_path(ILogger log, int which)
    {
        try { Fail(); }
        catch (Exception ex)
        {
            if (which == 1) ex = new InvalidDataException("bad row");
            log.LogError(ex, "failed");
        }
    }

    [Snippet(Paths = 2)]
    void It_is_thrown_or_a_friendlier_one_is(int which)
    {
        try { Fail(); }
        catch (Exception ex)
        {
            var error = which == 0 ? ex : new InvalidDataException("bad row");
            throw error;
        }
    }

    [Snippet]
    void It_is_kept_while_its_alias_changes()
    {
        try { Fail(); }
        catch (Exception ex)
        {
            var same = ex;
            same = null;
            SentrySdk.CaptureException(ex);
        }
    }

    [Snippet]
    void It_swaps_with_another()
    {
        try { Fail(); }
        catch (Exception ex)
        {
            Exception other = new InvalidDataException("bad row");
            (ex, other) = (other, ex);
            SentrySdk.CaptureException(other);
        }
    }

    [Snippet]
    void It_swaps_with_another_and_the_other_is_reported()
    {
        try { Fail(); }
        catch (Exception ex)
        {
            Exception other = new InvalidDataException("bad row");
            (ex, other) = (other, ex);
            SentrySdk.CaptureException(ex);
        }
    }

    [Snippet]
    void A_cast()
    {
        try { Fail(); }
        catch (Exception ex) { SentrySdk.CaptureException((InvalidOperationException)ex); }
    }

    [Snippet(Paths = 2)]
    void A_cast_with_as_and_a_check(int which)
    {
        try { Fail(which == 0 ? new IOException() : new InvalidOperationException()); }
        catch (Exception ex)
        {
            var io = ex as IOException;
            if (io != null) SentrySdk.CaptureException(io);
        }
    }

    [Snippet(Paths = 2)]
    void A_cast_with_as_and_another_way(int which)
    {
        try { Fail(which == 0 ? new IOException() : new InvalidOperationException()); }
        catch (Exception ex)
        {
            var io = ex as IOException;
            if (io == null) throw;
            SentrySdk.CaptureException(io);
        }
    }

    [Snippet(Paths = 2)]
    void A_pattern_variable(int which)
    {
        try { Fail(which == 0 ? new IOException() : new InvalidOperationException()); }
        catch (Exception ex)
        {
            if (ex is IOException io) SentrySdk.CaptureException(io);
        }
    }

    [Snippet(Paths = 2)]
    void A_pattern_variable_or_else_it_goes_on(int which)
    {
        try { Fail(which == 0 ? new IOException() : new InvalidOperationException()); }
        catch (Exception ex)
        {
            if (ex is not IOException io) throw;
            SentrySdk.CaptureException(io);
        }
    }

    [Snippet]
    void A_pattern_that_always_matches()
    {
        try { Fail(); }
        catch (Exception ex)
        {
            if (ex is { } same) SentrySdk.CaptureException(same);
        }
    }

    [Snippet]
    void A_var_pattern()
    {
        try { Fail(); }
        catch (Exception ex)
        {
            if (ex is var same && same.Message.Length > 0) SentrySdk.CaptureException(same);
            else throw;
        }
    }

    [Snippet]
    void A_null_check()
    {
        try { Fail(); }
        catch (Exception ex)
        {
            if (ex != null) SentrySdk.CaptureException(ex);
        }
    }

    [Snippet]
    void A_fallback_that_is_not_needed()
    {
        try { Fail(); }
        catch (Exception? ex) { SentrySdk.CaptureException(ex ?? new InvalidDataException("bad row")); }
    }

    [Snippet]
    void A_tuple()
    {
        try { Fail(); }
        catch (Exception ex)
        {
            var failure = (Row: 7, Error: ex);
            SentrySdk.CaptureException(failure.Error);
        }
    }

    [Snippet]
    void A_tuple_taken_apart()
    {
        try { Fail(); }
        catch (Exception ex)
        {
            var (row, error) = (7, ex);
            SentrySdk.CaptureException(error, scope => scope.SetTag("row", row.ToString()));
        }
    }

    [Snippet]
    void A_tuple_of_which_the_other_part_is_used()
    {
        try { Fail(); }
        catch (Exception ex)
        {
            var (error, other) = (ex, new InvalidDataException("bad row"));
            SentrySdk.CaptureException(other);
        }
    }

    [Snippet]
    void A_reference_to_it()
    {
        try { Fail(); }
        catch (Exception ex)
        {
            ref var same = ref ex;
            SentrySdk.CaptureException(same);
        }
    }

    [Snippet]
    void An_array_of_one()
    {
        try { Fail(); }
        catch (Exception ex)
        {
            Exception[] all = [ex];
            SentrySdk.CaptureException(all[0]);
        }
    }

    [Snippet]
    void A_name_that_means_the_same_type()
    {
        try { Fail(); }
        catch (global::System.Exception @event) { SentrySdk.CaptureException(@event); }
    }

    [Snippet]
    void A_discard()
    {
        try { Fail(); }
        catch (Exception ex) { _ = ex; }
    }

    [Snippet]
    void A_dynamic_name()
    {
        try { Fail(); }
        catch (Exception ex)
        {
            dynamic same = ex;
            SentrySdk.CaptureException((Exception)same);
        }
    }

    [Snippet]
    void Only_its_message_in_a_local()
    {
        try { Fail(); }
        catch (Exception ex)
        {
            var message = ex.Message;
            Console.WriteLine(message);
        }
    }

    [Snippet(Paths = 2)]
    void Another_local_that_is_cleared_on_one_path(int which)
    {
        try { Fail(); }
        catch (Exception ex)
        {
            Exception? kept = ex;
            if (which == 0) kept = null;
            if (kept is not null) SentrySdk.CaptureException(kept);
        }
    }

    [Snippet(Paths = 2)]
    void Another_local_that_is_set_on_one_path(int which)
    {
        try { Fail(); }
        catch (Exception ex)
        {
            Exception? kept = null;
            if (which == 0) kept = ex;
            if (kept != null) throw kept;
            SentrySdk.CaptureException(ex);
        }
    }

    [Snippet(Paths = 2)]
    void Another_local_that_is_forgotten_where_it_is_cleared(int which)
    {
        try { Fail(); }
        catch (Exception ex)
        {
            Exception? kept = ex;
            if (which == 0) kept = null;
            if (kept == null) return;
            SentrySdk.CaptureException(kept);
        }
    }

    [Snippet(Paths = 2)]
    void Another_local_that_may_match_no_pattern(int which)
    {
        try { Fail(); }
        catch (Exception ex)
        {
            var kept = which == 0 ? ex : null;
            if (which == 0) Console.WriteLine("failed");
            else kept = null;
            if (kept is { } known) SentrySdk.CaptureException(known);
        }
    }

    [Snippet(Paths = 2)]
    void Another_local_that_may_be_no_exception(int which)
    {
        try { Fail(); }
        catch (Exception ex)
        {
            Exception? kept = null;
            if (which == 0) kept = ex;
            if (kept is Exception known) SentrySdk.CaptureException(known);
            else Console.WriteLine("forgotten");
        }
    }

    [Snippet]
    void Another_local_that_matches_any_pattern()
    {
        try { Fail(); }
        catch (Exception ex)
        {
            Exception? kept = ex;
            if (kept is Exception known) SentrySdk.CaptureException(known);
        }
    }

    [Snippet(Paths = 2)]
    void Another_local_that_is_it_or_null(int which)
    {
        try { Fail(); }
        catch (Exception ex)
        {
            var kept = which == 0 ? ex : null;
            if (kept is null) return;
            SentrySdk.CaptureException(kept);
        }
    }

    [Snippet(Paths = 2)]
    void Another_local_that_is_it_or_null_by_a_switch(int which)
    {
        try { Fail(); }
        catch (Exception ex)
        {
            var kept = which switch
            {
                0 => ex,
                _ => null,
            };
            if (kept != null) SentrySdk.CaptureException(kept);
        }
    }
}

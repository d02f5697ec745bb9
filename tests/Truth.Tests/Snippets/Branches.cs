// Paths through the handler.
internal sealed class Branches
{
    [Snippet(Paths = 2)]
    void One_of_two(int which)
    {
        try { Fail(); }
        catch (Exception ex)
        {
            if (which == 0) SentrySdk.CaptureException(ex);
        }
    }

    [Snippet(Paths = 2)]
    void Both_of_two(ILogger log, int which)
    {
        try { Fail(); }
        catch (Exception ex)
        {
            if (which == 0) SentrySdk.CaptureException(ex);
            else log.LogError(ex, "failed");
        }
    }

    [Snippet(Paths = 2)]
    void One_reports_and_the_other_throws(int which)
    {
        try { Fail(); }
        catch (Exception ex)
        {
            if (which == 0) throw;
            SentrySdk.CaptureException(ex);
        }
    }

    [Snippet(Paths = 2)]
    int An_early_return(int which)
    {
        try { return Fail(); }
        catch (Exception ex)
        {
            if (which == 0) return -1;
            SentrySdk.CaptureException(ex);
            return -2;
        }
    }

    [Snippet(Paths = 2)]
    void An_early_return_of_a_specific_type(int which)
    {
        try { Fail<IOException>(); }
        catch (IOException ex)
        {
            if (which == 0) return;
            SentrySdk.CaptureException(ex);
        }
    }

    [Snippet(Paths = 3)]
    void A_switch_that_misses_one(int which)
    {
        try { Fail(); }
        catch (Exception ex)
        {
            switch (which)
            {
                case 0:
                    SentrySdk.CaptureException(ex);
                    break;
                case 1:
                    throw;
            }
        }
    }

    [Snippet(Paths = 3)]
    void A_switch_that_misses_none(ILogger log, int which)
    {
        try { Fail(); }
        catch (Exception ex)
        {
            switch (which)
            {
                case 0:
                    SentrySdk.CaptureException(ex);
                    break;
                case 1:
                    throw;
                default:
                    log.LogError(ex, "failed");
                    break;
            }
        }
    }

    [Snippet(Paths = 2)]
    void A_switch_with_goto(int which)
    {
        try { Fail(); }
        catch (Exception ex)
        {
            switch (which)
            {
                case 0:
                    Console.WriteLine(ex.Message);
                    goto default;
                default:
                    SentrySdk.CaptureException(ex);
                    break;
            }
        }
    }

    [Snippet(Paths = 3)]
    void A_switch_on_its_type(int which)
    {
        try { Fail(which switch { 0 => new IOException(), 1 => new TimeoutException(), _ => new InvalidOperationException() }); }
        catch (Exception ex)
        {
            switch (ex)
            {
                case IOException io:
                    SentrySdk.CaptureException(io);
                    break;
                case TimeoutException:
                    break;
                default:
                    throw;
            }
        }
    }

    [Snippet(Paths = 2)]
    void A_switch_on_its_type_that_misses_none(int which)
    {
        try { Fail(which == 0 ? new IOException() : new InvalidOperationException()); }
        catch (Exception ex)
        {
            switch (ex)
            {
                case IOException { HResult: < 0 } io:
                    SentrySdk.CaptureException(io);
                    break;
                case var other:
                    SentrySdk.CaptureException(other);
                    break;
            }
        }
    }

    [Snippet(Paths = 3)]
    void A_switch_with_guards(int which)
    {
        try { Fail(); }
        catch (Exception ex)
        {
            switch (ex)
            {
                case InvalidOperationException when which == 0:
                    SentrySdk.CaptureException(ex);
                    return;
                case { InnerException: null } when which == 1:
                    break;
                default:
                    throw;
            }

            SentrySdk.CaptureException(ex);
        }
    }

    [Snippet(Paths = 4)]
    void A_switch_with_two_labels(int which)
    {
        try { Fail(); }
        catch (Exception ex)
        {
            switch (which)
            {
                case 0:
                case 1:
                    break;
                default:
                    if (which == 2) break;
                    SentrySdk.CaptureException(ex);
                    return;
            }

            Console.WriteLine("failed");
        }
    }

    [Snippet(Paths = 2)]
    void A_switch_with_null(int which)
    {
        try { Fail(); }
        catch (Exception ex)
        {
            switch (which == 0 ? ex : null)
            {
                case null:
                    SentrySdk.CaptureException(ex);
                    break;
                case var known:
                    SentrySdk.CaptureException(known);
                    break;
            }
        }
    }

    [Snippet(Paths = 2)]
    int A_switch_expression(int which)
    {
        try { return Fail(which == 0 ? new IOException() : new InvalidOperationException("boom", new IOException())); }
        catch (Exception ex)
        {
            return ex switch
            {
                IOException => -1,
                _ => throw new InvalidDataException("bad row", ex),
            };
        }
    }

    [Snippet(Paths = 2)]
    string A_switch_expression_for_a_text(int which)
    {
        try { return Fail(which == 0 ? new IOException() : new InvalidOperationException()).ToString(); }
        catch (Exception ex)
        {
            return ex switch
            {
                IOException => "disk",
                _ => "other",
            };
        }
    }

    [Snippet(Paths = 2)]
    SentryId A_switch_expression_over_all_values(int which)
    {
        var important = which == 0;
        try { Fail(); return default; }
        catch (Exception ex)
        {
            return important switch
            {
                true => SentrySdk.CaptureException(ex),
                false => SentrySdk.CaptureException(ex, scope => scope.Level = SentryLevel.Info),
            };
        }
    }

    [Snippet(Paths = 3)]
    void A_switch_expression_with_a_guard(int which)
    {
        try { Fail(which == 0 ? new IOException() : new InvalidOperationException()); }
        catch (Exception ex)
        {
            _ = ex switch
            {
                IOException io when SentrySdk.CaptureException(io) != SentryId.Empty => "disk",
                _ when which == 1 => SentrySdk.CaptureException(ex).ToString(),
                _ => "other",
            };
        }
    }

    [Snippet(Paths = 2)]
    void A_switch_expression_that_picks_the_cause(int which)
    {
        try { Fail(new InvalidOperationException("boom", which == 0 ? new IOException() : null)); }
        catch (Exception ex)
        {
            var told = ex switch
            {
                { InnerException: { } cause } => cause,
                _ => ex,
            };
            SentrySdk.CaptureException(told);
        }
    }

    [Snippet(Paths = 2)]
    void A_switch_expression_that_reports_in_its_value(int which)
    {
        try { Fail(); }
        catch (Exception ex)
        {
            Console.WriteLine((which == 0 ? SentrySdk.CaptureException(ex) : SentrySdk.CaptureException(ex, handled: false)) switch
            {
                var id when id == SentryId.Empty => "not told",
                _ => "told",
            });
        }
    }

    [Snippet(Paths = 2)]
    void A_conditional_expression(int which)
    {
        try { Fail(); }
        catch (Exception ex) { _ = which == 0 ? SentrySdk.CaptureException(ex) : SentrySdk.CaptureException(ex, handled: false); }
    }

    [Snippet(Paths = 2)]
    void A_conditional_expression_with_one_report(int which)
    {
        try { Fail(); }
        catch (Exception ex) { _ = which == 0 ? SentrySdk.CaptureException(ex) : SentryId.Empty; }
    }

    [Snippet(Paths = 2)]
    int A_throw_expression(int which)
    {
        try { return Fail(); }
        catch (Exception ex) { return which == 0 ? -1 : throw new InvalidDataException("bad row", ex); }
    }

    [Snippet(Paths = 2)]
    void A_flag_that_says_it_was_reported(int which)
    {
        try { Fail(); }
        catch (Exception ex)
        {
            var reported = false;
            if (which == 0)
            {
                SentrySdk.CaptureException(ex);
                reported = true;
            }

            if (!reported) throw;
        }
    }

    [Snippet(Paths = 2)]
    void A_condition_that_is_asked_twice(int which)
    {
        try { Fail(); }
        catch (Exception ex)
        {
            var transient = which == 0;
            if (!transient) SentrySdk.CaptureException(ex);
            Console.WriteLine("failed");
            if (transient) throw;
        }
    }

    [Snippet(Paths = 2)]
    void A_short_circuit(int which)
    {
        try { Fail(); }
        catch (Exception ex) { _ = which == 0 && SentrySdk.CaptureException(ex) != SentryId.Empty; }
    }

    [Snippet]
    void A_constant_that_is_true()
    {
        const bool Report = true;
        try { Fail(); }
        catch (Exception ex)
        {
            if (Report) SentrySdk.CaptureException(ex);
        }
    }

    [Snippet]
    void A_constant_that_is_false()
    {
        const bool Report = false;
        try { Fail(); }
        catch (Exception ex)
        {
            if (Report) SentrySdk.CaptureException(ex);
        }
    }

    [Snippet]
    void A_report_behind_the_return()
    {
        try { Fail(); }
        catch (Exception ex)
        {
            Console.WriteLine("failed");
            return;
#pragma warning disable CS0162
            SentrySdk.CaptureException(ex);
#pragma warning restore CS0162
        }
    }

    [Snippet]
    void A_loop_without_end()
    {
        try { Fail(); }
        catch (Exception ex)
        {
            while (true)
            {
                SentrySdk.CaptureException(ex);
                break;
            }
        }
    }

    [Snippet(Paths = 3)]
    void A_loop_that_is_left_without_a_report(int which)
    {
        try { Fail(); }
        catch (Exception ex)
        {
            while (true)
            {
                if (which == 0) break;
                if (which-- == 1) continue;
                throw;
            }

            Console.WriteLine(ex.Message);
        }
    }

    [Snippet(Paths = 2)]
    void A_loop_that_goes_on_before_it_forgets(int which)
    {
        try { Fail(); }
        catch (Exception ex)
        {
            Exception? kept = ex;
            for (var round = 0; round < 1; kept = null, round++)
            {
                if (which == 0) continue;
                break;
            }

            if (kept is not null) SentrySdk.CaptureException(kept);
        }
    }

    [Snippet]
    void A_loop_that_skips_what_is_empty()
    {
        try { Fail(); }
        catch (Exception ex)
        {
            foreach (var name in new[] { "", "shop" })
            {
                if (name.Length == 0) continue;
                Console.WriteLine(name);
            }

            SentrySdk.CaptureException(ex);
        }
    }

    [Snippet(Paths = 2)]
    void A_loop_that_is_left_through_a_finally(int which)
    {
        try { Fail(); }
        catch (Exception ex)
        {
            while (true)
            {
                try
                {
                    if (which == 0) break;
                    return;
                }
                finally
                {
                    SentrySdk.CaptureException(ex);
                }
            }
        }
    }

    [Snippet(Paths = 2)]
    void A_switch_in_a_loop(int which)
    {
        try { Fail(); }
        catch (Exception ex)
        {
            for (var round = 0; round < 3; round++)
            {
                switch (which)
                {
                    case 0:
                        continue;
                    case 1:
                        SentrySdk.CaptureException(ex);
                        return;
                }

                break;
            }
        }
    }

    [Snippet]
    void A_loop_that_runs_at_least_once()
    {
        try { Fail(); }
        catch (Exception ex)
        {
            var tries = 0;
            do SentrySdk.CaptureException(ex);
            while (tries++ > 3);
        }
    }

    [Snippet]
    void A_loop_of_three_rounds(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex)
        {
            for (var round = 0; round < 3; round++) log.LogError(ex, "failed, and will be said three times");
        }
    }

    [Snippet(Paths = 2)]
    void A_loop_that_may_not_run(int which)
    {
        try { Fail(); }
        catch (Exception ex)
        {
            for (var round = 0; round < which; round++) SentrySdk.CaptureException(ex);
        }
    }

    [Snippet(Paths = 2)]
    void A_label(int which)
    {
        try { Fail(); }
        catch (Exception ex)
        {
            if (which == 0) goto report;
            Console.WriteLine("failed");
            report:
            SentrySdk.CaptureException(ex);
        }
    }

    [Snippet(Paths = 2)]
    void A_label_behind_the_report(int which)
    {
        try { Fail(); }
        catch (Exception ex)
        {
            if (which == 0) goto end;
            SentrySdk.CaptureException(ex);
            end:
            Console.WriteLine("failed");
        }
    }

    [Snippet(Paths = 2)]
    void Continue_in_the_callers_loop(int which)
    {
        foreach (var row in new[] { 1, 2 })
        {
            try { Fail(); }
            catch (Exception ex)
            {
                if (which == 0) continue;
                SentrySdk.CaptureException(ex);
            }
        }
    }

    [Snippet]
    void Break_out_of_the_callers_loop()
    {
        while (true)
        {
            try { Fail(); }
            catch (Exception) { break; }
        }
    }

    [Snippet(Paths = 2)]
    void Its_type_decides(int which)
    {
        try { Fail(which == 0 ? new IOException() : new InvalidOperationException()); }
        catch (Exception ex)
        {
            if (ex.GetType() == typeof(IOException)) throw;
        }
    }

    [Snippet]
    void It_goes_on_under_a_debugger()
    {
        try { Fail(); }
        catch (Exception)
        {
            if (System.Diagnostics.Debugger.IsAttached) throw;
        }
    }
}

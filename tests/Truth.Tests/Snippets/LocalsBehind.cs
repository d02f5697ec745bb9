// Locals that outlive the handler, with what goes along with them.
internal sealed class LocalsBehind
{
    [Snippet]
    void A_flag_that_is_false(ILogger log)
    {
        var ok = true;
        Exception? why = null;
        try { Fail(); }
        catch (Exception ex) { ok = false; why = ex; }
        if (!ok) log.LogError(why, "failed");
    }

    [Snippet]
    void A_status_that_is_set(ILogger log)
    {
        var status = "ok";
        Exception? why = null;
        try { Fail(); }
        catch (Exception ex) { status = "failed"; why = ex; }
        if (status != "ok") log.LogError(why, "failed");
    }

    [Snippet]
    void A_number_that_is_set(ILogger log)
    {
        var code = 0;
        Exception? why = null;
        try { Fail(); }
        catch (Exception ex) { code = 1; why = ex; }
        if (code != 0) log.LogError(why, "failed with {Code}", code);
    }

    [Snippet]
    void A_result_that_is_missing(ILogger log)
    {
        string? result = null;
        Exception? why = null;
        try { result = Fail().ToString(); }
        catch (Exception ex) { why = ex; }
        if (result == null) log.LogError(why, "no result");
    }

    [Snippet]
    void A_success_that_is_set_at_the_end_of_the_try()
    {
        var done = false;
        Exception? why = null;
        try { Fail(); done = true; }
        catch (Exception ex) { why = ex; }
        if (!done) throw new InvalidDataException("not done", why);
    }

    [Snippet]
    void A_text_and_itself(ILogger log)
    {
        string? text = null;
        Exception? why = null;
        try { Fail(); }
        catch (Exception ex) { (text, why) = (ex.Message, ex); }
        if (text is not null) log.LogError(why, "{Text}", text);
    }

    [Snippet]
    void A_tuple_of_both(ILogger log)
    {
        (string Text, Exception Why)? failure = null;
        try { Fail(); }
        catch (Exception ex) { failure = (ex.Message, ex); }
        if (failure is var (text, why)) log.LogError(why, "{Text}", text);
    }

    [Snippet]
    void A_nullable_tuple_by_value(ILogger log)
    {
        (string Text, Exception Why)? failure = null;
        try { Fail(); }
        catch (Exception ex) { failure = (ex.Message, ex); }
        if (failure.HasValue) log.LogError(failure.Value.Why, "{Text}", failure.Value.Text);
    }

    [Snippet]
    void A_tuple_of_which_the_text_is_used(ILogger log)
    {
        (string Text, Exception? Why) failure = default;
        try { Fail(); }
        catch (Exception ex) { failure = (ex.Message, ex); }
        if (failure.Text is not null) log.LogError("{Text}", failure.Text);
    }

    [Snippet]
    void A_conditional_access_on_it()
    {
        Exception? why = null;
        try { Fail(); }
        catch (Exception ex) { why = ex; }
        Console.WriteLine(why?.Message ?? "fine");
    }

    [Snippet]
    int A_throw_expression_on_it()
    {
        Exception? why = null;
        var value = 0;
        try { value = Fail(); }
        catch (Exception ex) { why = ex; }
        return why is null ? value : throw why;
    }

    [Snippet]
    int A_coalescing_throw()
    {
        Exception? why = null;
        int? value = null;
        try { value = Fail(); }
        catch (Exception ex) { why = ex; }
        return value ?? throw new InvalidDataException("none", why);
    }

    [Snippet]
    int A_coalescing_throw_without_it()
    {
        int? value = null;
        try { value = Fail(); }
        catch (Exception) { }
        return value ?? throw new InvalidDataException("none");
    }

    [Snippet]
    void A_null_that_is_checked_later(ILogger log)
    {
        string? value = null;
        try { value = Fail().ToString(); }
        catch (Exception) { }
        if (value is null) log.LogError("no value");
    }

    [Snippet]
    void A_helper_that_takes_null(ILogger log)
    {
        Exception? why = null;
        try { Fail(); }
        catch (Exception ex) { why = ex; }
        Finish(why);

        void Finish(Exception? failure)
        {
            if (failure is null) return;
            log.LogError(failure, "finished");
        }
    }

    [Snippet(Paths = 2)]
    void A_second_try_that_reports_the_first(int which, ILogger log)
    {
        Exception? first = null;
        try { Fail(); }
        /* judged */
        catch (Exception ex) { first = ex; }
        try { int.Parse(which == 0 ? "x" : "1"); }
        catch (Exception second) { log.LogError(new AggregateException(first!, second), "both"); }
    }

    [Snippet]
    int A_fallback_that_works()
    {
        try { return Fail(); }
        catch (Exception) { return 42; }
    }

    [Snippet]
    int A_fallback_in_a_second_try()
    {
        try { return Fail(); }
        /* judged */
        catch (InvalidOperationException)
        {
            try { return int.Parse("x"); }
            catch (FormatException) { return 0; }
        }
    }

    [Snippet(Paths = 2)]
    int A_fallback_that_fails_with_both(int which)
    {
        try { return Fail(); }
        /* judged */
        catch (InvalidOperationException first)
        {
            try { return int.Parse(which == 0 ? "x" : "1"); }
            catch (FormatException second) { throw new AggregateException(first, second); }
        }
    }

    [Snippet]
    void A_local_function_that_sets_it(ILogger log)
    {
        Exception? why = null;
        void Keep(Exception failure) => why = failure;
        try { Fail(); }
        catch (Exception ex) { Keep(ex); }
        if (why is not null) log.LogError(why, "kept");
    }

    [Snippet]
    void A_lambda_that_sets_it(ILogger log)
    {
        Exception? why = null;
        Action<Exception> keep = failure => why = failure;
        try { Fail(); }
        catch (Exception ex) { keep(ex); }
        if (why is not null) log.LogError(why, "kept");
    }

    [Snippet]
    void A_local_function_that_keeps_it_in_vain()
    {
        Exception? why = null;
        void Keep(Exception failure) => why = failure;
        try { Fail(); }
        catch (Exception ex) { Keep(ex); }
        Console.WriteLine(why is null);
    }

    [Snippet]
    void A_thread_that_keeps_it()
    {
        Exception? why = null;
        var worker = new Thread(() =>
        {
            try { Fail(); }
            catch (Exception ex) { why = ex; }
        });
        worker.Start();
        worker.Join();
        if (why is not null) throw new InvalidDataException("worker", why);
    }

    [Snippet]
    void A_thread_that_keeps_it_in_vain()
    {
        Exception? why = null;
        var worker = new Thread(() =>
        {
            try { Fail(); }
            catch (Exception ex) { why = ex; }
        });
        worker.Start();
        worker.Join();
        Console.WriteLine(why?.Message);
    }

    [Snippet]
    void A_lambda_whose_text_is_asserted()
    {
        string? text = null;
        Array.ForEach(new[] { 1 }, _ =>
        {
            try { Fail(); }
            catch (Exception ex) { text = ex.Message; }
        });
        if (text != null) throw new InvalidDataException(text);
    }

    [Snippet(Paths = 2)]
    void A_flag_that_a_function_behind_has_set(int which, ILogger log)
    {
        var isTold = false;
        try { Begin(); Fail(); }
        catch (Exception ex)
        {
            if (!isTold) log.LogError(ex, "failed");
            isTold = true;
        }

        void Begin() => isTold = which == 1;
    }

    [Snippet]
    int Another_one_is_thrown_behind_it()
    {
        try { return Fail(); }
        catch (InvalidOperationException) { }
        throw new InvalidDataException("no answer");
    }

    [Snippet]
    void An_error_without_it_is_logged_behind_it(ILogger log)
    {
        var good = false;
        try { Fail(); good = true; }
        catch (Exception) { Console.WriteLine("failed"); }
        if (!good) log.LogError("it has failed");
        Console.WriteLine(good);
    }

    [Snippet]
    void A_warning_without_it_is_logged_behind_it(ILogger log)
    {
        try { Fail(); }
        catch (Exception) { Console.WriteLine("failed"); }
        log.LogWarning("it is over");
    }

    [Snippet(Paths = 2)]
    void Another_one_is_thrown_on_one_way_behind_it(int which)
    {
        try { Fail(); }
        catch (Exception) { Console.WriteLine("failed"); }
        if (which == 1) throw new InvalidDataException("no answer");
    }
}

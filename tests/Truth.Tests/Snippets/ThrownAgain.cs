// Thrown and caught again, iterators, method groups.
internal sealed class ThrownAgain
{
    private sealed class CargoException(string text, Exception cause) : Exception(text, cause);
    private static void Report(Exception why) => SentrySdk.CaptureException(why);
    private static void Print(Exception why) => Console.WriteLine(why.Message);
    private static void Twice<T>(Action<T> action, T value) => action(value);

    private static IEnumerable<string> Lines(Exception why)
    {
        SentrySdk.CaptureException(why);
        yield return why.Message;
    }

    private static IEnumerable<string> Texts(Exception why)
    {
        yield return why.Message;
        yield return why.Source ?? "";
    }

    private static async IAsyncEnumerable<string> Stream(Exception why)
    {
        await Task.Yield();
        SentrySdk.CaptureException(why);
        yield return why.Message;
    }

    [Snippet]
    void Thrown_into_its_own_clause()
    {
        try { Fail(); }
        /* judged */
        catch (Exception ex)
        {
            try { throw new CargoException("lost", ex); }
            catch (CargoException cargo) { Console.WriteLine(cargo.Message); }
        }
    }

    [Snippet]
    void Thrown_into_its_own_clause_and_logged(ILogger log)
    {
        try { Fail(); }
        /* judged */
        catch (Exception ex)
        {
            try { throw new CargoException("lost", ex); }
            catch (CargoException cargo) { log.LogError(cargo, "cargo"); }
        }
    }

    [Snippet]
    void Thrown_past_a_clause_of_another_type()
    {
        try { Fail(); }
        /* judged */
        catch (Exception ex)
        {
            try { throw new CargoException("lost", ex); }
            catch (TimeoutException) { Console.WriteLine("late"); }
        }
    }

    [Snippet]
    void Thrown_by_a_helper_into_its_own_clause()
    {
        try { Fail(); }
        /* judged */
        catch (Exception ex)
        {
            try { Raise(ex); }
            catch (CargoException) { }
        }

        static void Raise(Exception why) => throw new CargoException("lost", why);
    }

    [Snippet, Undecided("an inner filter that does not accept")]
    void Thrown_on_inside_a_filtered_clause()
    {
        try { Fail(); }
        /* judged */
        catch (Exception ex)
        {
            try { throw new CargoException("lost", ex); }
            catch (CargoException cargo) when (cargo.InnerException is null) { }
        }
    }

    [Snippet]
    void A_rethrow_of_the_inner_clause()
    {
        try { Fail(); }
        /* judged */
        catch (Exception ex)
        {
            try { throw new CargoException("lost", ex); }
            catch (CargoException) { throw; }
        }
    }

    [Snippet]
    void An_iterator_that_a_loop_runs()
    {
        try { Fail(); }
        catch (Exception ex)
        {
            foreach (var line in Lines(ex)) Console.WriteLine(line);
        }
    }

    [Snippet]
    void An_iterator_that_nobody_runs()
    {
        try { Fail(); }
        catch (Exception ex)
        {
            var lines = Lines(ex);
            Console.WriteLine(lines is null);
        }
    }

    [Snippet]
    void An_iterator_that_is_counted()
    {
        try { Fail(); }
        catch (Exception ex) { Console.WriteLine(Lines(ex).Count()); }
    }

    [Snippet]
    void An_iterator_that_is_listed()
    {
        try { Fail(); }
        catch (Exception ex)
        {
            List<string> lines = [.. Lines(ex)];
            Console.WriteLine(lines.Count);
        }
    }

    [Snippet]
    IEnumerable<string> An_iterator_that_is_returned()
    {
        try { Fail(); return []; }
        catch (Exception ex) { return Lines(ex); }
    }

    [Snippet]
    void An_iterator_without_a_report()
    {
        try { Fail(); }
        catch (Exception ex) { Console.WriteLine(string.Join(",", Texts(ex))); }
    }

    [Snippet]
    async Task An_async_stream_that_runs()
    {
        try { await FailAsync(); }
        catch (Exception ex)
        {
            await foreach (var line in Stream(ex)) Console.WriteLine(line);
        }
    }

    [Snippet]
    async Task An_async_stream_that_nobody_runs()
    {
        try { await FailAsync(); }
        catch (Exception ex) { Console.WriteLine(Stream(ex) is null); }
    }

    [Snippet]
    void A_method_group_that_reports()
    {
        try { Fail(); }
        catch (Exception ex)
        {
            Action<Exception> tell = Report;
            tell(ex);
        }
    }

    [Snippet]
    void A_method_group_that_prints()
    {
        try { Fail(); }
        catch (Exception ex)
        {
            Action<Exception> tell = Print;
            tell(ex);
        }
    }

    [Snippet(Paths = 2)]
    void A_method_group_of_two(int which)
    {
        try { Fail(); }
        catch (Exception ex)
        {
            Action<Exception> tell = which == 0 ? Report : Print;
            tell(ex);
        }
    }

    [Snippet]
    void A_method_group_given_to_a_helper()
    {
        try { Fail(); }
        catch (Exception ex) { Twice(Report, ex); }
    }

    [Snippet]
    void A_quiet_method_group_given_to_a_helper()
    {
        try { Fail(); }
        catch (Exception ex) { Twice(Print, ex); }
    }

    [Snippet]
    void A_method_group_of_the_console()
    {
        try { Fail(); }
        catch (Exception ex) { Twice(Console.WriteLine, ex); }
    }

    [Snippet]
    void A_method_group_for_each()
    {
        try { Fail(new AggregateException(new IOException(), new TimeoutException())); }
        catch (AggregateException ex) { foreach (var why in ex.InnerExceptions) Twice(Report, why); }
    }

    [Snippet(Paths = 2)]
    void A_switch_of_methods(int which)
    {
        try { Fail(which == 0 ? new InvalidOperationException() : new IOException()); }
        catch (Exception ex)
        {
            Action<Exception> tell = ex switch
            {
                InvalidOperationException => Report,
                _ => Print,
            };
            tell(ex);
        }
    }
}

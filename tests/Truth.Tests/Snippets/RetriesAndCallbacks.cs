// Retries, callbacks, delegates.
internal sealed class RetriesAndCallbacks
{
    [Snippet(IsRetry = true)]
    int A_recursion_that_tries_again()
    {
        return Load(0);

        int Load(int attempt)
        {
            try { return Fail(); }
            catch (Exception ex)
            {
                if (attempt > 0) throw;
                Console.WriteLine(ex.Message);
                return Load(attempt + 1);
            }
        }
    }

    [Snippet]
    int A_recursion_that_reports_each(ILogger log)
    {
        return Load(0);

        int Load(int attempt)
        {
            try { return Fail(); }
            catch (Exception ex)
            {
                log.LogError(ex, "attempt {Attempt}", attempt);
                return attempt > 0 ? 0 : Load(attempt + 1);
            }
        }
    }

    [Snippet]
    void A_retry_with_a_last_exception()
    {
        Exception? last = null;
        for (var i = 0; i < 1; i++)
        {
            try { Fail(); return; }
            catch (Exception ex) { last = ex; }
        }

        throw new InvalidDataException("gave up", last);
    }

    [Snippet]
    void A_retry_with_a_last_exception_that_is_logged(ILogger log)
    {
        Exception? last = null;
        var done = false;
        for (var i = 0; i < 1 && !done; i++)
        {
            try { Fail(); done = true; }
            catch (Exception ex) { last = ex; }
        }

        if (!done) log.LogError(last, "gave up");
    }

    [Snippet]
    void A_do_loop_with_a_last_exception()
    {
        Exception? last;
        do
        {
            last = null;
            try { Fail(); }
            catch (Exception ex) { last = ex; }
        }
        while (last is null);
        throw last;
    }

    [Snippet]
    void An_endless_loop_that_breaks(ILogger log)
    {
        Exception? why = null;
        while (true)
        {
            try { Fail(); }
            catch (Exception ex) { why = ex; break; }
        }

        log.LogError(why, "broke");
    }

    [Snippet(Paths = 2)]
    void A_retry_with_a_count_in_the_handler(int which, ILogger log)
    {
        var left = which + 1;
        while (true)
        {
            try { Fail(); }
            catch (Exception ex)
            {
                if (--left > 0) continue;
                log.LogError(ex, "gave up");
                return;
            }
        }
    }

    [Snippet]
    void A_callback_that_is_given(ILogger log)
    {
        Run(why => log.LogError(why, "failed"));

        static void Run(Action<Exception>? onError = null)
        {
            try { Fail(); }
            catch (Exception ex) { onError?.Invoke(ex); }
        }
    }

    [Snippet]
    void A_predicate_that_decides()
    {
        Run(why => why is InvalidOperationException);

        static void Run(Func<Exception, bool> ignore)
        {
            try { Fail(); }
            catch (Exception ex) when (ignore(ex)) { }
        }
    }

    [Snippet]
    int A_fallback_that_is_given_it()
    {
        return Run(why => why.Message.Length);

        static int Run(Func<Exception, int> fallback)
        {
            try { return Fail(); }
            catch (Exception ex) { return fallback(ex); }
        }
    }

    [Snippet]
    int A_fallback_without_it()
    {
        return Run(() => 0);

        static int Run(Func<int> fallback)
        {
            try { return Fail(); }
            catch (Exception) { return fallback(); }
        }
    }

    [Snippet]
    void A_multicast_delegate(ILogger log)
    {
        Action<Exception> tell = why => Console.WriteLine(why.Message);
        tell += why => log.LogError(why, "failed");
        try { Fail(); }
        catch (Exception ex) { tell(ex); }
    }

    [Snippet]
    void A_dictionary_of_handlers(ILogger log)
    {
        var handlers = new Dictionary<Type, Action<Exception>> { [typeof(InvalidOperationException)] = why => log.LogError(why, "failed") };
        try { Fail(); }
        catch (Exception ex) { handlers[ex.GetType()](ex); }
    }

    [Snippet]
    void A_local_function_with_a_default(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex) { Tell(ex); }

        void Tell(Exception why, LogLevel level = LogLevel.Error) => log.Log(level, why, "failed");
    }

    [Snippet]
    void A_local_function_with_a_quiet_default(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex) { Tell(ex); }

        void Tell(Exception why, LogLevel level = LogLevel.Warning) => log.Log(level, why, "failed");
    }
}

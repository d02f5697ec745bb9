// Retries and guards that are functions or objects of their own.
internal sealed class FreshRetries
{
    private string note = "";

    private sealed class RetryException(int attempts, Exception last) : Exception($"gave up after {attempts}", last);

    private sealed class Retry(int most)
    {
        public int Attempts { get; private set; }
        public Exception? Last { get; private set; }
        public bool CanRetry(Exception why)
        {
            Last = why;
            return ++Attempts < most && why is IOException;
        }

        public void Run(Action work, Action<Exception, int>? onRetry = null)
        {
            while (true)
            {
                try
                {
                    work();
                    return;
                }
                catch (Exception ex)
                {
                    if (!CanRetry(ex)) throw new RetryException(Attempts, ex);
                    onRetry?.Invoke(ex, Attempts);
                }
            }
        }
    }

    private sealed class Breaker
    {
        private int failures;
        public bool IsOpen { get; private set; }
        public void Failed(ILogger log, Exception why)
        {
            if (++failures < 2)
            {
                log.LogDebug(why, "failure {Number}", failures);
                return;
            }

            IsOpen = true;
            log.LogError(why, "the circuit is open");
        }
    }

    private static void Work() => Fail(new IOException("work"));

    private static async Task<T> RunAsync<T>(Func<Task<T>> work, int most)
    {
        List<Exception> failures = [];
        while (true)
        {
            try { return await work(); }
            catch (Exception ex)
            {
                failures.Add(ex);
                if (failures.Count >= most) throw new AggregateException(failures);
            }

            await Task.Delay(1);
        }
    }

    private static bool RunQuietly(Action work, ILogger log, int most = 2)
    {
        for (var attempt = 1; attempt <= most; attempt++)
        {
            try
            {
                work();
                return true;
            }
            catch (Exception ex) { log.LogInformation(ex, "attempt {Attempt} of {Most}", attempt, most); }
        }

        return false;
    }

    [Snippet(In = nameof(RunAsync))]
    Task<int> All_failures_are_thrown_at_last() => RunAsync(async () => await FailAsync(), 2);

    [Snippet(In = nameof(RunQuietly))]
    bool Every_attempt_is_whispered(ILogger log) => RunQuietly(Work, log);

    [Snippet(IsRetry = true)]
    void An_object_decides_in_the_filter()
    {
        var retry = new Retry(3);
        while (true)
        {
            try
            {
                Work();
                return;
            }
            catch (Exception ex) when (retry.CanRetry(ex)) { Thread.Sleep(0); }
        }
    }

    [Snippet(IsRetry = true)]
    void An_object_decides_in_the_handler()
    {
        var retry = new Retry(3);
        while (true)
        {
            try
            {
                Work();
                return;
            }
            catch (Exception ex)
            {
                if (!retry.CanRetry(ex)) throw;
            }
        }
    }

    [Snippet(In = nameof(Retry))]
    void An_object_runs_it(ILogger log)
    {
        try { new Retry(1).Run(Work, (why, attempt) => log.LogDebug(why, "attempt {Attempt}", attempt)); }
        catch (RetryException) { note = "thrown"; throw; }
    }

    [Snippet]
    void A_breaker_that_opens(ILogger log)
    {
        var breaker = new Breaker();
        while (!breaker.IsOpen)
        {
            try { Work(); }
            catch (Exception ex) { breaker.Failed(log, ex); }
        }
    }

    [Snippet(IsRetry = true)]
    void A_filter_that_counts_down()
    {
        var left = 2;
        while (true)
        {
            try
            {
                Work();
                return;
            }
            catch (IOException) when (left-- > 0) { note = "again"; }
        }
    }

    [Snippet(IsRetry = true)]
    void A_last_attempt_that_is_logged(ILogger log)
    {
        const int Most = 2;
        for (var attempt = 1; attempt <= Most; attempt++)
        {
            try
            {
                Work();
                return;
            }
            catch (Exception ex)
            {
                if (attempt == Most) log.LogError(ex, "gave up");
                else log.LogInformation("again");
            }
        }
    }

    [Snippet(IsRetry = true)]
    void A_last_attempt_at_a_higher_level(ILogger log)
    {
        const int Most = 2;
        for (var attempt = 1; attempt <= Most; attempt++)
        {
            try
            {
                Work();
                return;
            }
            catch (Exception ex) { log.Log(attempt < Most ? LogLevel.Warning : LogLevel.Error, ex, "attempt {Attempt}", attempt); }
        }
    }

    [Snippet]
    void Every_attempt_at_a_low_level(ILogger log)
    {
        for (var attempt = 1; attempt <= 2; attempt++)
        {
            try
            {
                Work();
                return;
            }
            catch (Exception ex) { log.Log(attempt == 1 ? LogLevel.Debug : LogLevel.Warning, ex, "attempt {Attempt}", attempt); }
        }
    }

    [Snippet(IsRetry = true)]
    void A_delay_table()
    {
        var delays = new Queue<int>([0, 0]);
        while (true)
        {
            try
            {
                Work();
                return;
            }
            catch (IOException)
            {
                if (!delays.TryDequeue(out var delay)) throw;
                Thread.Sleep(delay);
            }
        }
    }

    [Snippet(IsRetry = true)]
    void A_loop_over_delays()
    {
        Exception? last = null;
        foreach (var delay in new[] { 0, 0 })
        {
            try
            {
                Work();
                return;
            }
            catch (IOException ex)
            {
                last = ex;
                Thread.Sleep(delay);
            }
        }

        throw new RetryException(2, last!);
    }

    [Snippet]
    void A_loop_over_delays_that_gives_up_quietly()
    {
        Exception? last = null;
        foreach (var delay in new[] { 0, 0 })
        {
            try
            {
                Work();
                return;
            }
            catch (IOException ex)
            {
                last = ex;
                Thread.Sleep(delay);
            }
        }

        note = last!.Message;
    }

    [Snippet(IsRetry = true)]
    int A_recursion_that_throws_the_last()
    {
        return Attempt(2);

        static int Attempt(int left)
        {
            try { return Fail(new IOException("work")); }
            catch (IOException) when (left > 0) { return Attempt(left - 1); }
        }
    }

    [Snippet(IsRetry = true)]
    int A_recursion_that_logs_the_last(ILogger log)
    {
        return Attempt(2);

        int Attempt(int left)
        {
            try { return Fail(new IOException("work")); }
            catch (IOException ex)
            {
                if (left > 0) return Attempt(left - 1);
                log.LogError(ex, "gave up");
                return -1;
            }
        }
    }

    [Snippet]
    int A_recursion_that_answers_zero()
    {
        return Attempt(2);

        static int Attempt(int left)
        {
            try { return Fail(new IOException("work")); }
            catch (IOException) { return left > 0 ? Attempt(left - 1) : 0; }
        }
    }

    [Snippet]
    void The_next_provider_of_several(ILogger log)
    {
        Func<string>[] providers = [() => Fail(new IOException("a")).ToString(), () => "b"];
        foreach (var provider in providers)
        {
            try
            {
                note = provider();
                break;
            }
            catch (Exception ex) { log.LogError(ex, "a provider failed"); }
        }
    }

    [Snippet]
    void The_next_provider_of_several_in_silence()
    {
        Func<string>[] providers = [() => Fail(new IOException("a")).ToString(), () => "b"];
        foreach (var provider in providers)
        {
            try
            {
                note = provider();
                break;
            }
            catch (Exception) { note = "next"; }
        }
    }
}

using System.Runtime.CompilerServices;

// Streams, lazy values, disposables, local functions and nested finally blocks.
internal sealed class GuestsStreams
{
    private sealed class Session(ILogger log) : IAsyncDisposable
    {
        private Exception? fault;

        public void Fault(Exception why) => fault = why;

        public ValueTask DisposeAsync()
        {
            if (fault is not null) log.LogError(fault, "session ended by a fault");
            return ValueTask.CompletedTask;
        }
    }

    private sealed class QuietSession : IAsyncDisposable
    {
        private Exception? fault;

        public void Fault(Exception why) => fault = why;

        public async ValueTask DisposeAsync()
        {
            await Task.Yield();
            if (fault is not null) Console.WriteLine("session ended by a fault");
        }
    }

    private sealed class Source : IDisposable
    {
        public void Dispose()
        {
            try
            {
                Fail();
            }
            catch (Exception ex)
            {
                System.Diagnostics.Debug.WriteLine(ex);
            }
        }
    }

    private static async IAsyncEnumerable<int> Numbers([EnumeratorCancellation] CancellationToken stop = default)
    {
        for (var i = 0; i < 2; i++)
        {
            int number;
            try
            {
                number = await FailAsync();
            }
            catch (Exception) when (!stop.IsCancellationRequested)
            {
                continue;
            }

            yield return number;
        }
    }

    private static async IAsyncEnumerable<(int Value, Exception? Error)> Attempts()
    {
        for (var i = 0; i < 2; i++)
        {
            Exception? error = null;
            var value = 0;
            try
            {
                value = await FailAsync();
            }
            catch (Exception ex)
            {
                error = ex;
            }

            yield return (value, error);
        }
    }

    private static async IAsyncEnumerable<(int Value, Exception? Error)> Tries()
    {
        for (var i = 0; i < 2; i++)
        {
            Exception? error = null;
            var value = 0;
            try
            {
                value = await FailAsync();
            }
            catch (Exception ex)
            {
                error = ex;
            }

            yield return (value, error);
        }
    }

    // L
    [Snippet(In = nameof(Numbers))]
    async Task<int> A_stream_that_skips()
    {
        var count = 0;
        await foreach (var number in Numbers()) count += number;
        return count;
    }

    // R
    [Snippet(In = nameof(Attempts))]
    async Task A_stream_of_attempts(ILogger log)
    {
        await foreach (var (value, error) in Attempts())
        {
            if (error is null) Console.WriteLine(value);
            else log.LogError(error, "attempt");
        }
    }

    // L
    [Snippet(In = nameof(Tries))]
    async Task<int> A_stream_of_attempts_of_which_the_values_count()
    {
        var sum = 0;
        await foreach (var (value, error) in Tries())
        {
            if (error is not null) continue;
            sum += value;
        }

        return sum;
    }

    // R
    [Snippet]
    async Task A_session_that_tells_at_its_end(ILogger log)
    {
        await using var session = new Session(log);
        try
        {
            await FailAsync();
        }
        catch (Exception ex)
        {
            session.Fault(ex);
        }
    }

    // L
    [Snippet]
    async Task A_session_that_only_writes_at_its_end()
    {
        await using var session = new QuietSession();
        try
        {
            await FailAsync();
        }
        catch (Exception ex)
        {
            session.Fault(ex);
        }
    }

    // L
    [Snippet(In = nameof(Source))]
    void A_source_whose_end_fails()
    {
        using (new Source()) Console.WriteLine("open");
    }

    // R
    [Snippet]
    int A_lazy_value_that_is_asked()
    {
        var lazy = new Lazy<int>(() => Fail());
        try
        {
            return lazy.Value;
        }
        catch (InvalidOperationException ex)
        {
            throw new TypeInitializationException("Shop", ex);
        }
    }

    // L
    [Snippet]
    int? A_lazy_value_with_a_handler()
    {
        var lazy = new Lazy<int?>(() =>
        {
            try
            {
                return Fail();
            }
            catch (InvalidOperationException)
            {
                return null;
            }
        }, LazyThreadSafetyMode.ExecutionAndPublication);
        return lazy.Value;
    }

    // R
    [Snippet]
    void Nested_finally_blocks(ILogger log)
    {
        Exception? pending = null;
        try
        {
            try
            {
                Fail();
            }
            finally
            {
                Console.WriteLine("closed");
            }
        }
        catch (Exception ex)
        {
            pending = ex;
        }
        finally
        {
            if (pending is not null) log.LogError(pending, "not closed well");
        }
    }

    // L
    [Snippet]
    void Nested_finally_blocks_that_write()
    {
        var failed = false;
        try
        {
            try
            {
                Fail();
            }
            catch (Exception)
            {
                failed = true;
            }
            finally
            {
                Console.WriteLine(failed ? "failed" : "well");
            }
        }
        finally
        {
            Console.WriteLine("closed");
        }
    }

    // R
    [Snippet]
    void Local_functions_in_a_row(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex) { First(ex); }

        void First(Exception why, bool again = true)
        {
            if (again) Second(why);
        }

        void Second(Exception why) => log.LogError(why, "second");
    }

    // L
    [Snippet]
    void Local_functions_that_end_early(ILogger log)
    {
        try { Fail(); }
        catch (Exception ex) { First(ex, again: false); }

        void First(Exception why, bool again = true)
        {
            if (again) Second(why);
        }

        void Second(Exception why) => log.LogError(why, "second");
    }

    // R
    [Snippet]
    async Task All_failures_of_several_tasks()
    {
        var errors = new List<Exception>();
        await Task.WhenAll(Enumerable.Range(0, 3).Select(async _ =>
        {
            try
            {
                await FailAsync();
            }
            catch (Exception ex)
            {
                lock (errors) errors.Add(ex);
            }
        }));
        if (errors.Count > 0) throw new AggregateException("several failed", errors);
    }

    // L
    [Snippet]
    async Task<string> All_failures_of_several_tasks_in_words()
    {
        var errors = new List<Exception>();
        await Task.WhenAll(Enumerable.Range(0, 3).Select(async _ =>
        {
            try
            {
                await FailAsync();
            }
            catch (Exception ex)
            {
                lock (errors) errors.Add(ex);
            }
        }));
        return errors.Count == 0 ? "all went well" : $"{errors.Count} failed";
    }
}

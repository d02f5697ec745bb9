using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Threading.Channels;

// Asynchronous code: completion sources, joint tasks, timeouts, streams.
internal sealed class FreshTasks
{
    private readonly ConcurrentDictionary<int, TaskCompletionSource<string>> pending = new();
    private Exception? background;

    private sealed record Loaded(int Id, string? Text, Exception? Why)
    {
        public bool IsOk => Why is null;
    }

    private static async Task<string> Load(int id)
    {
        await Task.Yield();
        Fail(new IOException($"item {id}"));
        return "";
    }

    private static async ValueTask<int> Count()
    {
        await Task.Yield();
        return Fail(new InvalidDataException("count"));
    }

    private static async Task Report(ILogger log, Exception why)
    {
        await Task.Yield();
        log.LogError(why, "load");
    }

    private static async Task Whisper(ILogger log, Exception why)
    {
        await Task.Yield();
        log.LogDebug(why, "load");
    }

    [Snippet]
    Task<string> A_source_that_is_failed()
    {
        var source = new TaskCompletionSource<string>();
        try { Fail(); }
        catch (Exception ex) { source.SetException(ex); }
        return source.Task;
    }

    [Snippet]
    Task<string?> A_source_that_gets_null()
    {
        var source = new TaskCompletionSource<string?>();
        try { Fail(); }
        catch (Exception) { source.SetResult(null); }
        return source.Task;
    }

    [Snippet]
    void A_pending_source_of_a_field()
    {
        var source = pending.GetOrAdd(1, _ => new TaskCompletionSource<string>());
        try { Fail(); }
        catch (Exception ex) { source.TrySetException(ex); }
    }

    [Snippet]
    void A_pending_source_that_is_cancelled()
    {
        var source = pending.GetOrAdd(1, _ => new TaskCompletionSource<string>());
        try { Fail(); }
        catch (Exception) { source.TrySetCanceled(); }
    }

    [Snippet]
    async Task Reported_by_an_awaited_helper(ILogger log)
    {
        try { await Load(1); }
        catch (Exception ex) { await Report(log, ex); }
    }

    [Snippet]
    async Task Whispered_by_an_awaited_helper(ILogger log)
    {
        try { await Load(1); }
        catch (Exception ex) { await Whisper(log, ex).ConfigureAwait(false); }
    }

    [Snippet]
    async Task Reported_by_one_of_two_helpers(ILogger log)
    {
        try { await Load(1); }
        catch (Exception ex) { await Task.WhenAll(Report(log, ex), Whisper(log, ex)); }
    }

    [Snippet]
    async Task<List<Loaded>> Results_of_a_loop()
    {
        var results = new List<Loaded>();
        foreach (var id in new[] { 1, 2 })
        {
            try { results.Add(new(id, await Load(id), null)); }
            catch (Exception ex) { results.Add(new(id, null, ex)); }
        }

        return results;
    }

    [Snippet]
    async Task Results_of_which_the_failed_are_logged(ILogger log)
    {
        var results = new List<Loaded>();
        foreach (var id in new[] { 1, 2 })
        {
            try { results.Add(new(id, await Load(id), null)); }
            catch (Exception ex) { results.Add(new(id, null, ex)); }
        }

        foreach (var bad in results.Where(result => !result.IsOk)) log.LogError(bad.Why, "item {Id}", bad.Id);
    }

    [Snippet]
    async Task<int> Results_of_which_the_good_are_counted()
    {
        var results = new List<Loaded>();
        foreach (var id in new[] { 1, 2 })
        {
            try { results.Add(new(id, await Load(id), null)); }
            catch (Exception ex) { results.Add(new(id, null, ex)); }
        }

        return results.Count(result => result.IsOk);
    }

    [Snippet]
    async Task<string[]> Texts_of_the_good()
    {
        var results = new List<Loaded>();
        foreach (var id in new[] { 1, 2 })
        {
            try { results.Add(new(id, await Load(id), null)); }
            catch (Exception ex) { results.Add(new(id, null, ex)); }
        }

        return [.. results.Where(result => result.IsOk).Select(result => result.Text!)];
    }

    [Snippet]
    async Task<string?[]> Joint_lambdas_that_answer_null(ILogger log) =>
        await Task.WhenAll(new[] { 1, 2 }.Select(async id =>
        {
            try { return await Load(id); }
            catch (IOException ex)
            {
                log.LogWarning(ex, "item {Id}", id);
                return null;
            }
        }));

    [Snippet]
    async Task<string?[]> Joint_lambdas_that_log(ILogger log) =>
        await Task.WhenAll(new[] { 1, 2 }.Select(async id =>
        {
            try { return await Load(id); }
            catch (IOException ex)
            {
                log.LogError(ex, "item {Id}", id);
                return null;
            }
        }));

    [Snippet]
    async Task A_bag_that_parallel_work_fills_and_that_is_thrown()
    {
        var bag = new ConcurrentBag<Exception>();
        await Parallel.ForEachAsync(new[] { 1, 2 }, async (id, _) =>
        {
            try { await Load(id); }
            catch (Exception ex) { bag.Add(ex); }
        });
        if (!bag.IsEmpty) throw new AggregateException(bag);
    }

    [Snippet]
    async Task<bool> A_bag_that_parallel_work_fills_and_that_is_asked()
    {
        var bag = new ConcurrentBag<Exception>();
        await Parallel.ForEachAsync(new[] { 1, 2 }, async (id, _) =>
        {
            try { await Load(id); }
            catch (Exception ex) { bag.Add(ex); }
        });
        return bag.IsEmpty;
    }

    [Snippet]
    void A_first_failure_of_parallel_work()
    {
        Exception? first = null;
        Parallel.For(0, 1, _ =>
        {
            try { Fail(new IOException("part")); }
            catch (Exception ex) { Interlocked.CompareExchange(ref first, ex, null); }
        });
        if (first is not null) throw new InvalidOperationException("parallel", first);
    }

    [Snippet]
    void A_first_failure_of_parallel_work_that_is_dropped()
    {
        Exception? first = null;
        Parallel.For(0, 1, _ =>
        {
            try { Fail(new IOException("part")); }
            catch (Exception ex) { Interlocked.CompareExchange(ref first, ex, null); }
        });
        Console.WriteLine(first is null ? "good" : "bad");
    }

    [Snippet]
    void A_first_failure_in_a_field()
    {
        Parallel.For(0, 1, _ =>
        {
            try { Fail(new IOException("part")); }
            catch (Exception ex) { Interlocked.CompareExchange(ref background, ex, null); }
        });
    }

    [Snippet]
    async Task<string> A_timeout_becomes_an_exception_of_its_own(CancellationToken stopping)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        try
        {
            limit.Cancel();
            Fail(new OperationCanceledException(limit.Token));
            return "";
        }
        catch (OperationCanceledException ex) when (!stopping.IsCancellationRequested)
        {
            throw new TimeoutException("The service did not answer in time.", ex);
        }
    }

    [Snippet]
    async Task<string?> A_timeout_becomes_null(CancellationToken stopping, ILogger log)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        try
        {
            limit.Cancel();
            Fail(new OperationCanceledException(limit.Token));
            return await Load(1);
        }
        catch (OperationCanceledException) when (!stopping.IsCancellationRequested)
        {
            log.LogWarning("no answer in time");
            return null;
        }
    }

    [Snippet]
    async Task<string?> A_timeout_of_wait_async(ILogger log)
    {
        try
        {
            Fail(new TimeoutException());
            return await Load(1).WaitAsync(TimeSpan.FromSeconds(1));
        }
        catch (TimeoutException ex)
        {
            log.LogError(ex, "no answer in time");
            return null;
        }
    }

    [Snippet]
    async Task<int> A_value_task_and_minus_one()
    {
        try { return await Count(); }
        catch (InvalidDataException) { return -1; }
    }

    [Snippet]
    async Task<int> A_value_task_that_is_wrapped()
    {
        try { return await Count().AsTask(); }
        catch (InvalidDataException ex) { throw new InvalidOperationException("count", ex); }
    }

    [Snippet]
    Task<string> A_failed_task()
    {
        try { return Task.FromResult(Fail().ToString()); }
        catch (Exception ex) { return Task.FromException<string>(ex); }
    }

    [Snippet]
    async IAsyncEnumerable<object> A_stream_that_ends_early([EnumeratorCancellation] CancellationToken stop = default)
    {
        for (var id = 1; id < 3 && !stop.IsCancellationRequested; id++)
        {
            string text;
            try { text = await Load(id); }
            catch (IOException) { yield break; }
            yield return text;
        }
    }

    [Snippet]
    async Task A_stream_that_is_read_with_care(ILogger log)
    {
        var channel = Channel.CreateBounded<Exception>(2);
        try { await Load(1); }
        catch (Exception ex) { await channel.Writer.WriteAsync(ex); }
        channel.Writer.Complete();
        await foreach (var why in channel.Reader.ReadAllAsync()) log.LogError(why, "from the channel");
    }

    [Snippet, Undecided("a channel of its own that nobody reads")]
    async Task A_channel_of_failures_that_nobody_reads()
    {
        var channel = Channel.CreateBounded<Exception>(2);
        try { await Load(1); }
        catch (Exception ex) { channel.Writer.TryWrite(ex); }
        channel.Writer.Complete();
    }
}

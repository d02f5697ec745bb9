using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;
using System.Threading.Channels;

// Tasks, parallel loops, channels, continuations.
internal sealed class EverydayTasks
{
    private static readonly int[] Items = [1, 2];
    private event Action<Exception>? Failed;

    private static async Task<int> LoadAsync(int item)
    {
        await Task.Yield();
        return Fail(new IOException($"item {item}"));
    }

    private static async Task ReportAsync(ILogger log, Exception why)
    {
        await Task.Yield();
        log.LogError(why, "failed");
    }

    [Snippet]
    async Task The_joint_task_of_one(ILogger log)
    {
        var both = Task.WhenAll(LoadAsync(1), Task.FromResult(2));
        try { await both; }
        catch { log.LogError(both.Exception, "loading"); }
    }

    [Snippet]
    async Task The_joint_tasks_exception_is_thrown()
    {
        var both = Task.WhenAll(LoadAsync(1), LoadAsync(2));
        try { await both; }
        catch { throw both.Exception!; }
    }

    [Snippet]
    async Task The_joint_tasks_exception_flattened(ILogger log)
    {
        var all = Task.WhenAll(Items.Select(LoadAsync));
        try { await all; }
        catch (Exception)
        {
            foreach (var why in all.Exception!.Flatten().InnerExceptions) log.LogError(why, "loading");
        }
    }

    [Snippet]
    async Task The_joint_tasks_exceptions_are_counted(ILogger log)
    {
        var all = Task.WhenAll(Items.Select(LoadAsync));
        try { await all; }
        catch (Exception) { log.LogError("{Count} failed", all.Exception?.InnerExceptions.Count); }
    }

    [Snippet]
    async Task The_joint_tasks_exception_as_cause()
    {
        var all = Task.WhenAll(Items.Select(LoadAsync));
        try { await all; }
        catch (Exception) { throw new InvalidDataException("loading", all.Exception); }
    }

    [Snippet]
    async Task The_faulted_ones_of_many(ILogger log)
    {
        var tasks = Items.Select(LoadAsync).ToList();
        try { await Task.WhenAll(tasks); }
        catch (Exception)
        {
            foreach (var task in tasks.Where(task => task.IsFaulted)) log.LogError(task.Exception, "loading");
        }
    }

    [Snippet]
    async Task The_number_of_faulted_ones(ILogger log)
    {
        var tasks = Items.Select(LoadAsync).ToArray();
        try { await Task.WhenAll(tasks); }
        catch (Exception) { log.LogWarning("{Count} failed", tasks.Count(task => task.IsFaulted)); }
    }

    [Snippet]
    Task<int> A_task_made_of_it()
    {
        try { return Task.FromResult(Fail()); }
        catch (Exception ex) { return Task.FromException<int>(ex); }
    }

    [Snippet, Undecided("a canceled task takes its place")]
    Task A_task_made_of_nothing()
    {
        try { Fail(); return Task.CompletedTask; }
        catch (Exception) { return Task.FromCanceled(new CancellationToken(true)); }
    }

    [Snippet]
    ValueTask A_value_task_made_of_it()
    {
        try { Fail(); return ValueTask.CompletedTask; }
        catch (Exception ex) { return ValueTask.FromException(ex); }
    }

    [Snippet]
    Task<int> A_completion_source_that_gets_it()
    {
        var source = new TaskCompletionSource<int>();
        try { source.SetResult(Fail()); }
        catch (Exception ex) { source.SetException(ex); }
        return source.Task;
    }

    [Snippet]
    Task<int> A_completion_source_that_gets_a_result()
    {
        var source = new TaskCompletionSource<int>();
        try { source.SetResult(Fail()); }
        catch (Exception) { source.TrySetResult(-1); }
        return source.Task;
    }

    [Snippet]
    int A_bag_that_is_counted()
    {
        var bad = new ConcurrentBag<Exception>();
        Parallel.ForEach(Items, item =>
        {
            try { Fail(); }
            catch (Exception ex) { bad.Add(ex); }
        });
        return bad.Count;
    }

    [Snippet]
    void A_bag_that_is_thrown()
    {
        var bad = new ConcurrentBag<Exception>();
        Parallel.ForEach(Items, item =>
        {
            try { Fail(); }
            catch (Exception ex) { bad.Add(ex); }
        });
        if (!bad.IsEmpty) throw new AggregateException(bad);
    }

    [Snippet]
    async Task A_bag_filled_by_async_lambdas(ILogger log)
    {
        var bad = new ConcurrentBag<(int Item, Exception Why)>();
        await Parallel.ForEachAsync(Items, async (item, token) =>
        {
            try { await LoadAsync(item); }
            catch (Exception ex) { bad.Add((item, ex)); }
        });
        foreach (var (item, why) in bad) log.LogError(why, "item {Item}", item);
    }

    [Snippet]
    async Task A_bag_whose_items_are_named(ILogger log)
    {
        var bad = new ConcurrentDictionary<int, Exception>();
        await Task.WhenAll(Items.Select(async item =>
        {
            try { await LoadAsync(item); }
            catch (Exception ex) { bad[item] = ex; }
        }));
        if (!bad.IsEmpty) log.LogError("items {Items} failed", string.Join(',', bad.Keys));
    }

    [Snippet]
    int A_failure_counter_in_parallel()
    {
        var failed = 0;
        Parallel.For(0, 2, item =>
        {
            try { Fail(); }
            catch (Exception) { Interlocked.Increment(ref failed); }
        });
        return failed;
    }

    [Snippet]
    void A_loop_state_that_stops(ILogger log)
    {
        Parallel.ForEach(Items.Take(1), (item, state) =>
        {
            try { Fail(); }
            catch (Exception ex)
            {
                log.LogError(ex, "item {Item}", item);
                state.Stop();
            }
        });
    }

    [Snippet]
    async Task A_continuation_of_its_own(ILogger log)
    {
        try { await LoadAsync(1); }
        catch (Exception ex) { await Task.CompletedTask.ContinueWith(_ => log.LogError(ex, "later"), TaskScheduler.Default); }
    }

    [Snippet]
    async Task A_task_that_reports(ILogger log)
    {
        try { await LoadAsync(1); }
        catch (Exception ex) { await Task.Run(() => ReportAsync(log, ex)); }
    }

    [Snippet]
    async Task A_task_that_does_something_else()
    {
        try { await LoadAsync(1); }
        catch (Exception ex) { await Task.Run(() => Console.WriteLine(ex.Message)); }
    }

    [Snippet]
    void A_wait_that_unwraps(ILogger log)
    {
        try { LoadAsync(1).Wait(); }
        catch (AggregateException ex) { log.LogError(ex.InnerException, "loading"); }
    }

    [Snippet]
    int A_result_with_a_default()
    {
        try { return LoadAsync(1).Result; }
        catch (AggregateException) { return 0; }
    }

    [Snippet]
    int A_result_that_is_dispatched()
    {
        try { return LoadAsync(1).Result; }
        catch (AggregateException ex)
        {
            ExceptionDispatchInfo.Capture(ex.InnerException!).Throw();
            return 0;
        }
    }

    [Snippet]
    int A_result_that_is_dispatched_by_a_static_call()
    {
        try { return LoadAsync(1).GetAwaiter().GetResult(); }
        catch (Exception ex) { ExceptionDispatchInfo.Throw(ex); throw; }
    }

    [Snippet]
    void A_dispatch_info_that_is_kept_for_later()
    {
        ExceptionDispatchInfo? later = null;
        try { Fail(); }
        catch (Exception ex) { later = ExceptionDispatchInfo.Capture(ex); }
        later?.Throw();
    }

    [Snippet]
    void A_dispatch_info_that_nobody_throws()
    {
        ExceptionDispatchInfo? later = null;
        try { Fail(); }
        catch (Exception ex) { later = ExceptionDispatchInfo.Capture(ex); }
        Console.WriteLine(later?.SourceException.Message);
    }

    [Snippet]
    async Task A_channel_that_is_completed_with_it()
    {
        var channel = Channel.CreateUnbounded<int>();
        try { await channel.Writer.WriteAsync(await LoadAsync(1)); }
        catch (Exception ex) { channel.Writer.Complete(ex); }
        await foreach (var item in channel.Reader.ReadAllAsync()) Console.WriteLine(item);
    }

    [Snippet]
    async Task A_channel_that_is_completed_without_it()
    {
        var channel = Channel.CreateUnbounded<int>();
        try { await channel.Writer.WriteAsync(await LoadAsync(1)); }
        catch (Exception) { channel.Writer.TryComplete(); }
        await foreach (var item in channel.Reader.ReadAllAsync()) Console.WriteLine(item);
    }

    [Snippet]
    async Task A_channel_of_failures(ILogger log)
    {
        var failures = Channel.CreateUnbounded<Exception>();
        try { await LoadAsync(1); }
        catch (Exception ex) { await failures.Writer.WriteAsync(ex); }
        failures.Writer.Complete();
        await foreach (var failure in failures.Reader.ReadAllAsync()) log.LogError(failure, "loading");
    }

    [Snippet]
    void An_event_with_a_listener(ILogger log)
    {
        Failed += why => log.LogError(why, "failed");
        try { Fail(); }
        catch (Exception ex) { Failed(ex); }
    }

    [Snippet]
    async Task A_timeout_of_the_client()
    {
        try { await Task.Delay(1); Fail(new TaskCanceledException("timed out", new TimeoutException())); }
        catch (TaskCanceledException ex) when (ex.InnerException is TimeoutException) { }
    }

    [Snippet]
    async Task A_timeout_that_is_rethrown_as_such()
    {
        try { await Task.Delay(1); Fail(new TaskCanceledException("timed out", new TimeoutException())); }
        catch (TaskCanceledException ex) when (ex.InnerException is TimeoutException) { throw new TimeoutException("http", ex); }
    }

    [Snippet]
    async Task A_fire_and_forget_that_reports(ILogger log)
    {
        async Task Go()
        {
            try { await LoadAsync(1); }
            catch (Exception ex) { log.LogError(ex, "in the background"); }
        }

        var running = Go();
        await running;
    }

    [Snippet]
    async Task<int?> A_null_for_async_callers()
    {
        try { return await LoadAsync(1).ConfigureAwait(false); }
        catch (IOException) { return null; }
    }

    [Snippet]
    async Task A_semaphore_that_is_released(ILogger log)
    {
        using var gate = new SemaphoreSlim(1);
        await gate.WaitAsync();
        try { await LoadAsync(1); }
        catch (IOException ex) { log.LogInformation("io: {Message}", ex.Message); }
        finally { gate.Release(); }
    }

    [Snippet]
    async Task A_finally_that_reports(ILogger log)
    {
        Exception? why = null;
        try { await LoadAsync(1); }
        catch (IOException ex) { why = ex; }
        finally
        {
            if (why is not null) log.LogError(why, "finally");
        }
    }
}

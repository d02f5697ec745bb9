// Tasks, timers, threads and streams of small apps.
using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Threading.Channels;

internal sealed class VillageTasks
{
    private readonly ConcurrentDictionary<int, Exception> broken = new();
    private readonly List<string> shown = [];

    private static async Task<int> CarryAsync(int load, CancellationToken stop = default)
    {
        await Task.Yield();
        stop.ThrowIfCancellationRequested();
        return Fail(new IOException($"load {load}"));
    }

    [Snippet]
    async Task Loads_that_fail_into_a_table_outside()
    {
        await Parallel.ForEachAsync([1, 2], async (load, stop) =>
        {
            try { await CarryAsync(load, stop); }
            catch (IOException why) { broken[load] = why; }
        });
    }

    [Snippet]
    async Task Loads_that_fail_into_a_local_table()
    {
        var failed = new ConcurrentDictionary<int, Exception>();
        await Parallel.ForEachAsync([1, 2], async (load, stop) =>
        {
            try { await CarryAsync(load, stop); }
            catch (IOException why) { failed.TryAdd(load, why); }
        });
        if (!failed.IsEmpty) throw new AggregateException(failed.Values);
    }

    [Snippet]
    async Task<int> Loads_that_fail_into_a_local_table_of_keys()
    {
        var failed = new ConcurrentDictionary<int, Exception>();
        await Parallel.ForEachAsync([1, 2], async (load, stop) =>
        {
            try { await CarryAsync(load, stop); }
            catch (IOException why) { failed.TryAdd(load, why); }
        });
        return failed.Keys.Sum();
    }

    [Snippet]
    async Task Two_loads_at_once_and_the_first_fault(ILogger log)
    {
        var left = CarryAsync(1);
        var right = Task.FromResult(2);
        try
        {
            await Task.WhenAll(left, right);
        }
        catch (IOException why)
        {
            log.LogError(why, "left {Left} right {Right}", left.Status, right.Status);
        }
    }

    [Snippet]
    async Task Two_loads_at_once_and_their_states(ILogger log)
    {
        var left = CarryAsync(1);
        var right = Task.FromResult(2);
        try
        {
            await Task.WhenAll(left, right);
        }
        catch (IOException)
        {
            log.LogError("left {Left} right {Right}", left.Status, right.Status);
        }
    }

    private static async IAsyncEnumerable<object> Stream([EnumeratorCancellation] CancellationToken stop = default)
    {
        for (var load = 0; load < 2; load++)
        {
            object item;
            try { item = await CarryAsync(load, stop); }
            catch (IOException why) { item = why; }
            yield return item;
        }
    }

    [Snippet(In = nameof(Stream))]
    async Task A_stream_with_its_faults(ILogger log)
    {
        await foreach (var item in Stream())
        {
            if (item is Exception why) log.LogError(why, "stream");
            else shown.Add($"{item}");
        }
    }

    private async IAsyncEnumerable<int> Numbers()
    {
        for (var load = 0; load < 2; load++)
        {
            var number = -1;
            try { number = await CarryAsync(load); }
            catch (IOException) { shown.Add($"{load}"); }
            if (number >= 0) yield return number;
        }
    }

    [Snippet(In = nameof(Numbers))]
    async Task A_stream_without_its_faults()
    {
        await foreach (var number in Numbers()) shown.Add($"{number}");
    }

    [Snippet]
    async Task A_slow_load_that_is_given_up(ILogger log)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMilliseconds(1));
        try
        {
            await CarryAsync(1);
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested)
        {
            log.LogInformation("given up");
        }
        /* judged */
        catch (Exception why)
        {
            log.LogError(why, "load");
        }
    }

    [Snippet]
    async Task A_load_in_the_background_that_tells(ILogger log)
    {
        var done = Task.Run(async () =>
        {
            try { await CarryAsync(1); }
            catch (Exception why) { log.LogError(why, "background"); }
        });
        await done;
    }

    [Snippet]
    async Task A_load_in_the_background_that_whispers(ILogger log)
    {
        _ = Task.Run(async () =>
        {
            try { await CarryAsync(1); }
            catch (Exception why) { log.LogInformation(why, "background"); }
        });
        await LateAsync();
    }

    private static async Task Ignore(Task task)
    {
        try { await task.ConfigureAwait(false); }
        catch { }
    }

    [Snippet(In = nameof(Ignore))]
    Task A_task_that_is_ignored() => Ignore(CarryAsync(1));

    private static async Task Observe(Task task, ILogger log, string name)
    {
        try { await task.ConfigureAwait(false); }
        catch (Exception why) when (why is not OperationCanceledException) { log.LogError(why, "{Name}", name); }
    }

    [Snippet(In = nameof(Observe))]
    Task A_task_that_is_observed(ILogger log) => Observe(CarryAsync(1), log, "load");

    [Snippet]
    async Task A_source_that_waits_for_it()
    {
        var arrived = new TaskCompletionSource();
        try
        {
            await CarryAsync(1);
            arrived.SetResult();
        }
        catch (OperationCanceledException) { arrived.SetCanceled(); }
        /* judged */
        catch (Exception why) { arrived.SetException(why); }

        await arrived.Task;
    }

    [Snippet]
    async Task A_queue_that_ends_with_it()
    {
        var queue = Channel.CreateUnbounded<int>();
        Exception? end = null;
        try { await queue.Writer.WriteAsync(await CarryAsync(1)); }
        catch (Exception why) { end = why; }
        finally { queue.Writer.TryComplete(end); }
        await foreach (var number in queue.Reader.ReadAllAsync()) shown.Add($"{number}");
    }

    [Snippet]
    async Task A_queue_that_ends_all_the_same()
    {
        var queue = Channel.CreateUnbounded<int>();
        Exception? end = null;
        try { await queue.Writer.WriteAsync(await CarryAsync(1)); }
        catch (Exception why) { end = why; }
        finally { queue.Writer.TryComplete(); }
        shown.Add(end is null ? "good" : "bad");
        await foreach (var number in queue.Reader.ReadAllAsync()) shown.Add($"{number}");
    }
}

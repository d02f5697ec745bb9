// Tasks, streams, locks, workers, timers and channels of a parish office.
using System.Runtime.CompilerServices;
using System.Threading.Channels;

internal sealed class ParishTasks
{
    private readonly SemaphoreSlim gate = new(1);
    private readonly Lock door = new();
    private readonly List<string> book = [];
    private Exception? lastOne;

    private sealed class Bench : IAsyncDisposable
    {
        private readonly List<Task> running = [];

        public void Run(Func<Task> work, Action<Exception>? failed = null) => running.Add(Guarded(work, failed));

        public async ValueTask DisposeAsync() => await Task.WhenAll(running);

        private static async Task Guarded(Func<Task> work, Action<Exception>? failed)
        {
            try
            {
                await work();
            }
            catch (Exception why)
            {
                failed?.Invoke(why);
            }
        }
    }

    private static async IAsyncEnumerable<int> Count([EnumeratorCancellation] CancellationToken stop = default)
    {
        yield return 1;
        await Task.Yield();
        stop.ThrowIfCancellationRequested();
        yield return await FailAsync();
    }

    [Snippet(In = nameof(Bench))]
    async Task A_bench_with_an_answer_to_failures(ILogger log)
    {
        await using var bench = new Bench();
        bench.Run(FailAsync, why => log.LogError(why, "bench"));
    }

    [Snippet]
    async Task A_stream_that_breaks(ILogger log)
    {
        try
        {
            await foreach (var item in Count()) book.Add($"{item}");
        }
        catch (InvalidOperationException why)
        {
            log.LogError(why, "after {Count}", book.Count);
        }
    }

    [Snippet]
    async Task<int> A_stream_that_ends_early()
    {
        var items = new List<int>();
        try
        {
            await foreach (var item in Count().ConfigureAwait(false)) items.Add(item);
        }
        catch (InvalidOperationException)
        {
            items.Clear();
        }

        return items.Count;
    }

    [Snippet]
    async Task A_stream_that_is_moved_by_hand(ILogger log)
    {
        await using var items = Count().GetAsyncEnumerator();
        while (true)
        {
            bool isThere;
            try
            {
                isThere = await items.MoveNextAsync();
            }
            catch (Exception why)
            {
                log.LogError(why, "stream");
                isThere = false;
            }

            if (!isThere) break;
            book.Add($"{items.Current}");
        }
    }

    [Snippet]
    async Task All_of_them_with_their_aggregate(ILogger log)
    {
        var all = Task.WhenAll(FailAsync(), FailAsync());
        try
        {
            await all;
        }
        catch (Exception)
        {
            foreach (var why in all.Exception!.InnerExceptions) log.LogError(why, "one of all");
        }
    }

    [Snippet]
    async Task Each_task_is_asked_afterwards(ILogger log)
    {
        Task[] all = [FailAsync(), FailAsync()];
        try
        {
            await Task.WhenAll(all);
        }
        catch
        {
            foreach (var task in all.Where(task => task.IsFaulted)) log.LogError(task.Exception, "task");
        }
    }

    [Snippet]
    async Task<int> The_good_ones_are_counted()
    {
        Task<int>[] all = [FailAsync(), Task.FromResult(1)];
        try
        {
            await Task.WhenAll(all);
        }
        catch (Exception)
        {
            book.Add("some failed");
        }

        return all.Count(task => task.IsCompletedSuccessfully);
    }

    [Snippet]
    async Task<int> A_gate_that_is_let_go(ILogger log)
    {
        await gate.WaitAsync();
        try
        {
            return await FailAsync();
        }
        catch (Exception why)
        {
            log.LogCritical(why, "gate");
            return 0;
        }
        finally
        {
            gate.Release();
        }
    }

    [Snippet]
    void A_door_that_is_locked(ILogger log)
    {
        Exception? fault = null;
        lock (door)
        {
            try
            {
                Fail();
            }
            catch (Exception why)
            {
                fault = why;
            }
        }

        if (fault is { } told) log.LogError(told, "door");
    }

    [Snippet]
    void The_last_one_is_kept_under_a_lock()
    {
        try
        {
            Fail();
        }
        catch (Exception why)
        {
            lock (door) lastOne = why;
        }

        book.Add($"{lastOne is not null}");
    }

    [Snippet]
    async Task A_channel_that_is_completed_with_it()
    {
        var pipe = Channel.CreateUnbounded<int>();
        try
        {
            await pipe.Writer.WriteAsync(await FailAsync());
        }
        catch (Exception why)
        {
            pipe.Writer.Complete(why);
        }

        await pipe.Reader.Completion;
    }

    [Snippet]
    async Task<int> A_value_or_another(ILogger log)
    {
        return await First() ?? 0;

        async Task<int?> First()
        {
            try
            {
                return await FailAsync();
            }
            catch (Exception why)
            {
                log.LogTrace(why, "first");
                return null;
            }
        }
    }

    [Snippet]
    async Task A_task_that_goes_on_by_itself(ILogger log)
    {
        _ = Task.Run(async () =>
        {
            try
            {
                await FailAsync();
            }
            catch (Exception why)
            {
                log.LogError(why, "by itself");
            }
        });
        await LateAsync();
    }

    [Snippet]
    async Task A_task_that_goes_on_and_is_forgotten()
    {
        var done = new TaskCompletionSource();
        _ = Task.Run(async () =>
        {
            try
            {
                await FailAsync();
                done.SetResult();
            }
            catch (Exception)
            {
                done.SetResult();
            }
        });
        await done.Task;
    }

    [Snippet]
    async Task A_source_that_is_set_with_it()
    {
        var done = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously);
        try
        {
            done.TrySetResult(await FailAsync());
        }
        catch (Exception why)
        {
            done.TrySetException(why);
        }

        await done.Task;
    }

    [Snippet]
    async Task A_source_that_is_cancelled()
    {
        var done = new TaskCompletionSource<int>();
        try
        {
            done.SetResult(await FailAsync());
        }
        catch (InvalidOperationException)
        {
            done.SetCanceled();
        }

        book.Add($"{done.Task.Status}");
    }
}

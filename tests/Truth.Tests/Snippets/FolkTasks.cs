// Tasks, continuations, streams, locks and timers of everyday apps.
using System.Threading.Channels;

internal sealed class FolkTasks
{
    [Snippet]
    async Task A_race_between_work_and_a_timeout(ILogger log)
    {
        var work = FailAsync();
        var done = await Task.WhenAny(work, Task.Delay(5000));
        if (done != work) return;
        try
        {
            await work;
        }
        catch (Exception e)
        {
            log.LogError(e, "work");
        }
    }

    [Snippet]
    async Task<int> A_race_whose_failure_is_zero()
    {
        var work = FailAsync();
        try
        {
            return await work.WaitAsync(TimeSpan.FromSeconds(5));
        }
        catch (TimeoutException)
        {
            return -1;
        }
        /* judged */ catch (Exception) when (work.IsFaulted)
        {
            return 0;
        }
    }

    [Snippet]
    async Task All_of_many_and_each_failure(ILogger log)
    {
        var tasks = Enumerable.Range(0, 2).Select(_ => FailAsync()).ToList();
        try
        {
            await Task.WhenAll(tasks);
        }
        catch (Exception)
        {
            foreach (var task in tasks.Where(t => t.IsFaulted)) log.LogError(task.Exception, "task {Id}", task.Id);
        }
    }

    [Snippet]
    async Task<int> All_of_many_and_a_count(ILogger log)
    {
        var tasks = Enumerable.Range(0, 2).Select(_ => FailAsync()).ToList();
        try
        {
            await Task.WhenAll(tasks);
            return 0;
        }
        catch (Exception)
        {
            var failed = tasks.Count(t => t.IsFaulted);
            log.LogWarning("{Failed} of {All} failed", failed, tasks.Count);
            return failed;
        }
    }

    private Task? worker;

    [Snippet]
    async Task A_worker_that_is_stopped()
    {
        worker = FailAsync();
        try
        {
            await worker;
        }
        catch (OperationCanceledException)
        {
        }
        /* judged */ catch (Exception)
        {
            worker = null;
        }
    }

    private sealed class AsyncLock
    {
        private readonly SemaphoreSlim gate = new(1);

        public async Task<T?> Do<T>(Func<Task<T>> work, Action<Exception> failed)
        {
            await gate.WaitAsync().ConfigureAwait(false);
            try
            {
                return await work().ConfigureAwait(false);
            }
            catch (Exception e)
            {
                failed(e);
                return default;
            }
            finally
            {
                gate.Release();
            }
        }
    }

    [Snippet(In = nameof(AsyncLock))]
    Task A_lock_with_a_callback() => new AsyncLock().Do(FailAsync, e => SentrySdk.CaptureException(e));

    private readonly Lock sync = new();

    private Exception? fault;

    [Snippet]
    void A_fault_under_a_lock()
    {
        try
        {
            Fail();
        }
        catch (Exception e)
        {
            lock (sync)
            {
                fault ??= e;
            }
        }
    }

    [Snippet]
    void A_flag_under_a_lock()
    {
        var faulted = false;
        try
        {
            Fail();
        }
        catch (Exception)
        {
            lock (sync)
            {
                faulted = true;
            }
        }

        if (faulted) Monitor.Enter(this);
    }

    [Snippet]
    async Task<List<int>> A_stream_that_ends_quietly()
    {
        var result = new List<int>();
        await foreach (var item in Read()) result.Add(item);
        return result;

        static async IAsyncEnumerable<int> Read()
        {
            for (var i = 0; i < 2; i++)
            {
                int value;
                try
                {
                    value = await FailAsync();
                }
                catch (Exception)
                {
                    yield break;
                }

                yield return value;
            }
        }
    }

    [Snippet]
    async Task<int> A_stream_that_ends_with_a_throw()
    {
        var sum = 0;
        await foreach (var item in Read()) sum += item;
        return sum;

        static async IAsyncEnumerable<int> Read()
        {
            Exception? error = null;
            for (var i = 0; i < 2; i++)
            {
                var value = 0;
                try
                {
                    value = i == 0 ? await FailAsync() : i;
                }
                catch (Exception e)
                {
                    error = e;
                    break;
                }

                yield return value;
            }

            if (error is not null) throw new InvalidOperationException("stream", error);
        }
    }

    [Snippet]
    async Task A_channel_of_failures(ILogger log)
    {
        var failures = Channel.CreateUnbounded<Exception>();
        try
        {
            await FailAsync();
        }
        catch (Exception e)
        {
            await failures.Writer.WriteAsync(e);
        }

        failures.Writer.Complete();
        await foreach (var failure in failures.Reader.ReadAllAsync()) log.LogError(failure, "from the channel");
    }

    [Snippet]
    async Task A_channel_of_texts(ILogger log)
    {
        var failures = Channel.CreateUnbounded<string>();
        try
        {
            await FailAsync();
        }
        catch (Exception e)
        {
            await failures.Writer.WriteAsync(e.Message);
        }

        failures.Writer.Complete();
        await foreach (var failure in failures.Reader.ReadAllAsync()) log.LogInformation("{Failure}", failure);
    }

    [Snippet]
    void A_thread_whose_failure_is_thrown_by_the_starter()
    {
        Exception? caught = null;
        var thread = new Thread(() =>
        {
            try
            {
                Fail();
            }
            catch (Exception e)
            {
                caught = e;
            }
        });
        thread.Start();
        thread.Join();
        if (caught is not null) throw new InvalidOperationException("thread", caught);
    }

    [Snippet]
    Task A_completion_that_is_set()
    {
        var done = new TaskCompletionSource();
        ThreadPool.QueueUserWorkItem(_ =>
        {
            try
            {
                Fail();
                done.SetResult();
            }
            catch (Exception e)
            {
                done.SetException(e);
            }
        });
        return done.Task;
    }

    [Snippet]
    Task<bool> A_completion_that_is_false()
    {
        var done = new TaskCompletionSource<bool>();
        ThreadPool.QueueUserWorkItem(_ =>
        {
            try
            {
                Fail();
                done.SetResult(true);
            }
            catch (Exception)
            {
                done.SetResult(false);
            }
        });
        return done.Task;
    }

    [Snippet]
    async Task A_continuation_that_logs(ILogger log)
    {
        try
        {
            await FailAsync();
        }
        catch (Exception e)
        {
            await Task.Run(() => log.LogError(e, "later"));
        }
    }

    [Snippet]
    async Task A_continuation_that_writes()
    {
        try
        {
            await FailAsync();
        }
        catch (Exception e)
        {
            await Task.Run(() => Console.Error.WriteLine(e)).ConfigureAwait(false);
        }
    }

    [Snippet]
    async Task A_cancellation_of_others(ILogger log)
    {
        using var stop = new CancellationTokenSource();
        try
        {
            await FailAsync();
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            await stop.CancelAsync();
            log.LogCritical(e, "stopping the others");
            throw new OperationCanceledException("stopped", e, stop.Token);
        }
    }

    [Snippet]
    async Task A_cancellation_of_others_without_a_word()
    {
        using var stop = new CancellationTokenSource();
        try
        {
            await FailAsync();
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            await stop.CancelAsync();
        }

        if (stop.IsCancellationRequested) Console.WriteLine("stopped");
    }

    private readonly Lazy<int> lazy = new(() =>
    {
        try
        {
            return Fail();
        }
        catch (Exception e)
        {
            throw new InvalidOperationException("lazy", e);
        }
    });

    [Snippet]
    int A_lazy_value_with_a_default()
    {
        try
        {
            return lazy.Value;
        }
        catch (InvalidOperationException)
        {
            return 0;
        }
    }

    [Snippet]
    async ValueTask<int> A_value_task_with_a_report()
    {
        try
        {
            return await new ValueTask<int>(FailAsync());
        }
        catch (Exception e)
        {
            SentrySdk.CaptureException(e);
            return await ValueTask.FromResult(0);
        }
    }
}

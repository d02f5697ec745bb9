// Background services, timers, queues and channels.
using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Threading.Channels;

internal sealed class PlainWorkers
{

    [Snippet]
    async Task A_heartbeat_that_is_loud_the_third_time(ILogger log)
    {
        try
        {
            await FailAsync();
        }
        /* judged */ catch (Exception ex)
        {
            var failures = 1;
            if (failures > 2) log.LogCritical(ex, "Heartbeat failed {Count} times", failures);
            else log.LogWarning(ex, "Heartbeat failed");
        }
    }

    internal sealed class Pulse(ILogger log)
    {
        public async Task Beat()
        {
            try
            {
                await FailAsync();
            }
            catch (Exception ex)
            {
                log.LogError(ex, "beat");
                throw;
            }
        }
    }

    [Snippet(In = nameof(Pulse))]
    Task One_that_logs_and_throws_on(ILogger log) => new Pulse(log).Beat();

    internal sealed class BackgroundQueue
    {
        private readonly Channel<Func<CancellationToken, Task>> jobs = Channel.CreateUnbounded<Func<CancellationToken, Task>>();

        public event Action<Exception>? JobFailed;

        public void Enqueue(Func<CancellationToken, Task> job) => jobs.Writer.TryWrite(job);

        public async Task Drain()
        {
            jobs.Writer.Complete();
            await foreach (var job in jobs.Reader.ReadAllAsync())
            {
                try
                {
                    await job(CancellationToken.None);
                }
                catch (Exception ex)
                {
                    JobFailed?.Invoke(ex);
                }
            }
        }
    }

    [Snippet(In = nameof(BackgroundQueue))]
    async Task A_queue_that_raises_an_event_with_it(ILogger log)
    {
        var queue = new BackgroundQueue();
        queue.JobFailed += e => log.LogError(e, "job");
        queue.Enqueue(_ => FailAsync());
        await queue.Drain();
    }

    internal sealed class QuietQueue
    {
        private readonly ConcurrentQueue<Func<Task>> jobs = new();
        private int failed;

        public void Enqueue(Func<Task> job) => jobs.Enqueue(job);

        public async Task<int> Drain()
        {
            while (jobs.TryDequeue(out var job))
            {
                try
                {
                    await job().ConfigureAwait(false);
                }
                catch (Exception)
                {
                    Interlocked.Increment(ref failed);
                }
            }

            return failed;
        }
    }

    [Snippet(In = nameof(QuietQueue))]
    async Task<int> A_queue_that_counts()
    {
        var queue = new QuietQueue();
        queue.Enqueue(() => FailAsync());
        return await queue.Drain();
    }

    [Snippet]
    async Task<int> A_channel_that_is_completed_with_it()
    {
        var channel = Channel.CreateUnbounded<int>();
        try
        {
            await channel.Writer.WriteAsync(await FailAsync());
            channel.Writer.Complete();
        }
        catch (Exception ex)
        {
            channel.Writer.TryComplete(ex);
        }

        return await channel.Reader.ReadAsync();
    }

    [Snippet]
    async Task<bool> A_channel_that_is_completed_without_it()
    {
        var channel = Channel.CreateUnbounded<int>();
        try
        {
            await channel.Writer.WriteAsync(await FailAsync());
        }
        catch (Exception)
        {
            channel.Writer.TryComplete();
        }

        return await channel.Reader.WaitToReadAsync();
    }

    [Snippet]
    async Task A_delay_between_attempts_and_a_throw_at_the_end(ILogger log)
    {
        Exception? last = null;
        for (var attempt = 0; attempt < 1; attempt++)
        {
            try
            {
                await FailAsync();
                return;
            }
            catch (Exception ex)
            {
                log.LogDebug("Attempt {Attempt} failed: {Message}", attempt, ex.Message);
                last = ex;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(1 << attempt));
        }

        throw new TimeoutException("Gave up.", last);
    }

    [Snippet]
    async Task A_delay_between_attempts_and_a_bare_throw_at_the_end(ILogger log)
    {
        string? last = null;
        for (var attempt = 0; attempt < 1; attempt++)
        {
            try
            {
                await FailAsync();
                return;
            }
            catch (Exception ex)
            {
                log.LogDebug("Attempt {Attempt} failed: {Message}", attempt, ex.Message);
                last = ex.Message;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(1 << attempt));
        }

        throw new TimeoutException("Gave up: " + last);
    }

    [Snippet]
    void A_timer_callback_that_writes_to_the_console()
    {
        TimerCallback tick = _ =>
        {
            try
            {
                Fail();
            }
            catch (Exception ex)
            {
                Console.Error.WriteLine($"tick: {ex}");
            }
        };
        tick(null);
    }

    [Snippet]
    async Task A_loop_over_a_stream_that_keeps_failures()
    {
        var failures = new List<(int Index, Exception Error)>();
        await foreach (var index in Numbers())
        {
            try
            {
                Fail();
            }
            catch (Exception ex)
            {
                failures.Add((index, ex));
            }
        }

        if (failures is [])
            return;
        throw new AggregateException("some failed", failures.Select(failure => failure.Error));
    }

    [Snippet]
    async Task<int> A_loop_over_a_stream_that_counts_failures()
    {
        var failures = new List<(int Index, string Error)>();
        await foreach (var index in Numbers())
        {
            try
            {
                Fail();
            }
            catch (Exception ex)
            {
                failures.Add((index, ex.GetType().FullName!));
            }
        }

        return failures.Count;
    }

    static async IAsyncEnumerable<int> Numbers([EnumeratorCancellation] CancellationToken token = default)
    {
        await Task.Yield();
        yield return 1;
    }

    [Snippet]
    async Task A_gate_that_is_released_in_finally(ILogger log)
    {
        using var gate = new SemaphoreSlim(1, 1);
        await gate.WaitAsync();
        try
        {
            await FailAsync();
        }
        catch (Exception ex) when (ex is not OperationCanceledException)
        {
            log.LogError(ex, "gated");
        }
        finally
        {
            gate.Release();
        }
    }

    [Snippet]
    Task A_service_that_stops_the_app_only(CancellationToken stopping, ILogger log)
    {
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            Environment.ExitCode = ex.HResult;
            log.LogWarning("The service stops.");
        }
        finally
        {
            Environment.ExitCode = 0;
        }

        return Task.CompletedTask;
    }
}

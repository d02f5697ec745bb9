using System.Collections.Concurrent;
using System.Threading.Channels;

// Background work: loops, queues, retries, timers and pumps.
internal sealed class FreshWorkers
{
    private readonly ConcurrentQueue<Job> failed = new();
    private int failures;
    private DateTime? lastFailure;

    private sealed class Job(string name)
    {
        public string Name => name;
        public int Attempts { get; set; }
        public string? LastError { get; set; }
        public Exception? Failure { get; set; }
        public bool IsDead => Attempts > 2;
    }

    private sealed class JobFailedException(string name, int attempts, Exception cause) : Exception($"{name} after {attempts}", cause);

    private static async Task Run(Job job, CancellationToken stop = default)
    {
        await Task.Yield();
        stop.ThrowIfCancellationRequested();
        Fail(new IOException(job.Name));
    }

    private static TimeSpan Backoff(int attempt) => TimeSpan.FromMilliseconds(attempt);

    [Snippet]
    async Task A_service_that_logs_and_waits(CancellationToken stopping, ILogger log)
    {
        var rounds = 0;
        while (!stopping.IsCancellationRequested && rounds++ < 2)
        {
            try { await Run(new Job("poll"), stopping); }
            catch (Exception ex) when (ex is not OperationCanceledException)
            {
                log.LogError(ex, "poll failed");
                await Task.Delay(Backoff(1), stopping);
            }
        }
    }

    [Snippet]
    async Task A_service_that_warns_and_waits(CancellationToken stopping, ILogger log)
    {
        var rounds = 0;
        while (!stopping.IsCancellationRequested && rounds++ < 2)
        {
            try { await Run(new Job("poll"), stopping); }
            catch (Exception ex) when (ex is not OperationCanceledException)
            {
                log.LogWarning(ex, "poll failed, next try in {Delay}", Backoff(1));
                await Task.Delay(Backoff(1), stopping);
            }
        }
    }

    [Snippet]
    async Task A_service_that_gives_up_after_some(CancellationToken stopping, ILogger log)
    {
        var consecutive = 0;
        while (consecutive < 3)
        {
            try
            {
                await Run(new Job("poll"), stopping);
                consecutive = 0;
            }
            catch (Exception ex)
            {
                consecutive++;
                if (consecutive == 3) log.LogCritical(ex, "stopped");
                else log.LogInformation(ex, "failed {Times} times", consecutive);
            }
        }
    }

    [Snippet(IsRetry = true)]
    async Task A_retry_that_throws_the_last()
    {
        const int Most = 3;
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await Run(new Job("send"));
                return;
            }
            catch (IOException) when (attempt < Most) { await Task.Delay(Backoff(attempt)); }
        }
    }

    [Snippet(IsRetry = true)]
    async Task A_retry_that_rethrows_the_last()
    {
        const int Most = 3;
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await Run(new Job("send"));
                return;
            }
            catch (IOException ex)
            {
                if (attempt >= Most) throw new JobFailedException("send", attempt, ex);
                await Task.Delay(Backoff(attempt));
            }
        }
    }

    [Snippet]
    async Task<bool> A_retry_that_answers_with_false(ILogger log)
    {
        var attempt = 0;
        do
        {
            try
            {
                await Run(new Job("send"));
                return true;
            }
            catch (Exception ex)
            {
                log.LogDebug(ex, "attempt {Attempt}", attempt);
            }
        }
        while (++attempt < 3);
        return false;
    }

    [Snippet(IsRetry = true)]
    async Task<bool> A_retry_that_logs_the_last_as_an_error(ILogger log)
    {
        Exception? last = null;
        for (var attempt = 0; attempt < 3; attempt++)
        {
            try
            {
                await Run(new Job("send"));
                return true;
            }
            catch (Exception ex)
            {
                last = ex;
                log.LogWarning("attempt {Attempt} failed", attempt);
            }
        }

        log.LogError(last, "send failed for good");
        return false;
    }

    [Snippet(IsRetry = true)]
    async Task A_retry_with_a_while_and_a_count()
    {
        var left = 3;
        while (true)
        {
            try
            {
                await Run(new Job("send"));
                break;
            }
            catch (Exception)
            {
                if (--left == 0) throw;
            }
        }
    }

    [Snippet]
    async Task A_job_that_is_marked_with_the_text()
    {
        var job = new Job("mail");
        try { await Run(job); }
        catch (Exception ex)
        {
            job.Attempts++;
            job.LastError = ex.Message;
            failed.Enqueue(job);
        }
    }

    [Snippet]
    async Task A_job_that_is_marked_with_it()
    {
        var job = new Job("mail");
        try { await Run(job); }
        catch (Exception ex)
        {
            job.Attempts++;
            job.Failure = ex;
            failed.Enqueue(job);
        }
    }

    [Snippet]
    async Task A_job_that_is_marked_and_forgotten()
    {
        var job = new Job("mail");
        try { await Run(job); }
        catch (Exception ex)
        {
            job.Attempts++;
            job.Failure = ex;
        }
    }

    [Snippet]
    async Task A_job_that_is_dead_is_logged(ILogger log)
    {
        var job = new Job("mail");
        while (!job.IsDead)
        {
            try { await Run(job); }
            catch (Exception ex)
            {
                job.Attempts++;
                if (job.IsDead) log.LogError(ex, "{Job} is dead", job.Name);
            }
        }
    }

    [Snippet]
    async Task Counted_and_dated()
    {
        try { await Run(new Job("sync")); }
        catch (Exception)
        {
            Interlocked.Increment(ref failures);
            lastFailure = DateTime.UtcNow;
        }
    }

    [Snippet]
    async Task A_channel_reader_that_logs(ILogger log)
    {
        var channel = Channel.CreateUnbounded<Job>();
        channel.Writer.TryWrite(new Job("a"));
        channel.Writer.Complete();
        await foreach (var job in channel.Reader.ReadAllAsync())
        {
            try { await Run(job); }
            catch (Exception ex) { log.LogError(ex, "job {Job}", job.Name); }
        }
    }

    [Snippet]
    async Task A_channel_reader_that_puts_it_back()
    {
        var channel = Channel.CreateUnbounded<Job>();
        channel.Writer.TryWrite(new Job("a"));
        while (channel.Reader.TryRead(out var job))
        {
            try { await Run(job); }
            catch (Exception)
            {
                if (job.Attempts++ < 1) await channel.Writer.WriteAsync(job);
            }
        }
    }

    [Snippet]
    async Task A_channel_that_is_completed_with_it()
    {
        var channel = Channel.CreateUnbounded<Job>();
        try { await Run(new Job("a")); }
        catch (Exception ex) { channel.Writer.TryComplete(ex); }
        await channel.Reader.Completion;
    }

    [Snippet]
    void A_pump_on_a_thread(ILogger log)
    {
        var pump = new Thread(() =>
        {
            try { Fail(new IOException("pump")); }
            catch (Exception ex) { log.LogError(ex, "pump stopped"); }
        }) { IsBackground = true };
        pump.Start();
        pump.Join();
    }

    [Snippet]
    void A_pump_on_a_thread_that_hands_it_back()
    {
        Exception? crash = null;
        var pump = new Thread(() =>
        {
            try { Fail(new IOException("pump")); }
            catch (Exception ex) { crash = ex; }
        });
        pump.Start();
        pump.Join();
        if (crash is not null) throw new InvalidOperationException("pump", crash);
    }

    [Snippet]
    void A_pump_on_a_thread_that_sets_a_flag()
    {
        var crashed = false;
        var pump = new Thread(() =>
        {
            try { Fail(new IOException("pump")); }
            catch (Exception) { crashed = true; }
        });
        pump.Start();
        pump.Join();
        if (crashed) Console.WriteLine("pump stopped");
    }

    [Snippet]
    async Task A_timer_callback_that_logs(ILogger log)
    {
        var done = new TaskCompletionSource();
        await using var timer = new Timer(_ =>
        {
            try { Fail(new IOException("tick")); }
            catch (Exception ex) { log.LogError(ex, "tick"); }
            finally { done.TrySetResult(); }
        }, null, TimeSpan.Zero, Timeout.InfiniteTimeSpan);
        await done.Task;
    }

    [Snippet]
    async Task A_timer_callback_that_swallows()
    {
        var done = new TaskCompletionSource();
        await using var timer = new Timer(_ =>
        {
            try { Fail(new IOException("tick")); }
            catch { failures++; }
            finally { done.TrySetResult(); }
        }, null, TimeSpan.Zero, Timeout.InfiniteTimeSpan);
        await done.Task;
    }

    [Snippet]
    async Task A_periodic_timer_that_goes_on(ILogger log)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(1));
        var ticks = 0;
        while (ticks++ < 2 && await timer.WaitForNextTickAsync())
        {
            try { await Run(new Job("tick")); }
            catch (Exception ex) { log.LogTrace(ex, "tick {Tick}", ticks); }
        }
    }
}

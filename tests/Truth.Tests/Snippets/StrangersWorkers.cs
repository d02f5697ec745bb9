using System.Collections.Concurrent;
using System.Text.Json;
using System.Threading.Channels;
using Microsoft.Extensions.DependencyInjection;

// Work in the background: workers, queues, message consumers, schedulers and what they do with a failed job.
internal sealed partial class StrangersWorkers
{
    private enum Ack
    {
        Done,
        Retry,
        DeadLetter,
    }

    private sealed class PermanentException(string message, Exception? cause = null) : Exception(message, cause);

    private sealed record Envelope(string Id, string Body)
    {
        public int Attempts { get; init; }
    }

    private sealed record Outcome(string Job, TimeSpan Took, Exception? Failure = null);

    [Snippet]
    async Task A_loop_that_logs_each_round(CancellationToken stopping, ILogger log)
    {
        for (var round = 0; round < 2 && !stopping.IsCancellationRequested; round++)
        {
            try
            {
                await FailAsync();
            }
            catch (Exception ex)
            {
                log.LogError(ex, "Round {Round} failed", round);
                await Task.Delay(1, stopping);
            }
        }
    }

    [Snippet]
    async Task A_loop_that_prints(CancellationToken stopping)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(1));
        var rounds = 0;
        while (rounds++ < 2 && await timer.WaitForNextTickAsync(stopping))
        {
            try
            {
                await FailAsync();
            }
            catch (Exception ex)
            {
                Console.WriteLine($"{DateTime.UtcNow:O} {ex}");
            }
        }
    }

    [Snippet]
    async Task A_worker_that_ends_with_it(CancellationToken stopping, ILogger log)
    {
        try
        {
            await FailAsync();
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            log.LogInformation("Stopping");
        }
        /* judged */
        catch (Exception ex)
        {
            log.LogDebug(ex, "The worker goes down");
            throw;
        }
    }

    private sealed class Consumer(ILogger log, Func<Envelope, Task> handle)
    {
        public async Task<Ack> Receive(Envelope message)
        {
            try
            {
                await handle(message);
                return Ack.Done;
            }
            catch (Exception ex)
            {
                if (message.Attempts < 3)
                {
                    log.LogWarning(ex, "{Id} is tried again", message.Id);
                    return Ack.Retry;
                }

                log.LogError(ex, "{Id} goes to the dead letters", message.Id);
                return Ack.DeadLetter;
            }
        }
    }

    [Snippet(In = nameof(Consumer), Paths = 2)]
    Task<Ack> A_consumer_with_attempts(int which, ILogger log) =>
        new Consumer(log, _ => FailAsync()).Receive(new Envelope("a", "{}") { Attempts = which * 3 });

    private sealed class StrictConsumer(ILogger log)
    {
        public Ack Receive(Envelope message)
        {
            try
            {
                Fail(new JsonException(message.Body));
                return Ack.Done;
            }
            catch (JsonException ex)
            {
                log.LogError(ex, "{Id} has no valid body", message.Id);
                return Ack.DeadLetter;
            }
        }
    }

    [Snippet(In = nameof(StrictConsumer))]
    Ack A_consumer_of_valid_messages(ILogger log) => new StrictConsumer(log).Receive(new Envelope("a", "{"));

    private sealed class DeadLetters
    {
        private readonly ConcurrentQueue<(Envelope Message, string Reason)> letters = [];

        public int Count => letters.Count;

        public void Add(Envelope message, string reason) => letters.Enqueue((message, reason));
    }

    [Snippet]
    int Dead_letters_with_a_reason()
    {
        var letters = new DeadLetters();
        foreach (var message in new[] { new Envelope("a", ""), new Envelope("b", "") })
        {
            try
            {
                Fail();
            }
            catch (Exception ex)
            {
                letters.Add(message, $"{ex.GetType().Name}: {ex.Message}");
            }
        }

        return letters.Count;
    }

    private sealed class Backlog
    {
        private readonly Channel<Func<Task>> jobs = Channel.CreateUnbounded<Func<Task>>();

        public void Enqueue(Func<Task> job) => jobs.Writer.TryWrite(job);

        public void Close() => jobs.Writer.Complete();

        public async Task Drain(Action<Exception> onError)
        {
            await foreach (var job in jobs.Reader.ReadAllAsync())
            {
                try
                {
                    await job();
                }
                catch (Exception ex)
                {
                    onError(ex);
                }
            }
        }
    }

    [Snippet(In = nameof(Backlog))]
    async Task A_queue_with_a_callback(ILogger log)
    {
        var backlog = new Backlog();
        backlog.Enqueue(FailAsync);
        backlog.Close();
        await backlog.Drain(ex => log.LogError(ex, "A job failed"));
    }

    private sealed class QuietBacklog(ILogger<QuietBacklog>? logger = null)
    {
        private readonly Queue<Func<int>> jobs = new();

        public QuietBacklog Add(Func<int> job)
        {
            jobs.Enqueue(job);
            return this;
        }

        public int Run()
        {
            var failed = 0;
            while (jobs.TryDequeue(out var job))
            {
                try
                {
                    job();
                }
                catch (Exception ex)
                {
                    failed++;
                    logger?.LogError(ex, "A job failed");
                }
            }

            return failed;
        }
    }

    [Snippet(In = nameof(QuietBacklog))]
    int A_queue_without_a_logger() => new QuietBacklog().Add(Fail).Add(Fail).Run();

    [Snippet]
    async Task Jobs_that_fail_together(ILogger log)
    {
        Task[] jobs = [FailAsync(), FailAsync()];
        var all = Task.WhenAll(jobs);
        try
        {
            await all;
        }
        catch (Exception)
        {
            foreach (var failure in all.Exception!.InnerExceptions) log.LogError(failure, "A job failed");
        }
    }

    private sealed class Scheduler(TimeProvider clock)
    {
        public event Action<Outcome>? Finished;

        public void Run(string job, Action action)
        {
            var start = clock.GetTimestamp();
            try
            {
                action();
                Finished?.Invoke(new Outcome(job, clock.GetElapsedTime(start)));
            }
            catch (Exception ex)
            {
                Finished?.Invoke(new Outcome(job, clock.GetElapsedTime(start), ex));
            }
        }
    }

    [Snippet(In = nameof(Scheduler))]
    void A_scheduler_with_an_event(ILogger log)
    {
        var scheduler = new Scheduler(TimeProvider.System);
        scheduler.Finished += outcome =>
        {
            if (outcome.Failure is { } failure) log.LogError(failure, "{Job} failed after {Took}", outcome.Job, outcome.Took);
        };
        scheduler.Run("backup", () => Fail());
    }

    private sealed class CronJob(string name)
    {
        public event EventHandler<string>? Broken;

        public void Tick()
        {
            try
            {
                Fail();
            }
            catch (Exception ex)
            {
                Broken?.Invoke(this, $"{name} broke: {ex.Message}");
            }
        }
    }

    [Snippet(In = nameof(CronJob))]
    void A_job_with_an_event_of_text(ILogger log)
    {
        var job = new CronJob("cleanup");
        job.Broken += (_, text) => log.LogError("{Text}", text);
        job.Tick();
    }

    [LoggerMessage(1, LogLevel.Error, "Message {Id} failed")]
    private static partial void MessageFailed(ILogger logger, string id, Exception exception);

    [LoggerMessage(2, LogLevel.Warning, "Message {Id} is put back")]
    private static partial void PutBack(ILogger logger, Exception exception, string id);

    [LoggerMessage(3, LogLevel.Error, "Message {Id} failed because of {Reason}")]
    private static partial void FailedBecause(ILogger logger, string id, string reason);

    [LoggerMessage(Message = "Message {Id} ended")]
    private static partial void Ended(ILogger logger, LogLevel level, Exception? exception, string id);

    [Snippet]
    Ack A_generated_message(ILogger log)
    {
        try
        {
            Fail();
            return Ack.Done;
        }
        catch (Exception ex)
        {
            MessageFailed(log, "m-1", ex);
            return Ack.DeadLetter;
        }
    }

    [Snippet]
    Ack A_generated_warning(ILogger log)
    {
        try
        {
            Fail();
            return Ack.Done;
        }
        catch (Exception ex)
        {
            PutBack(log, ex, "m-1");
            return Ack.Retry;
        }
    }

    [Snippet]
    Ack A_generated_text(ILogger log)
    {
        try
        {
            Fail();
            return Ack.Done;
        }
        catch (Exception ex)
        {
            FailedBecause(log, "m-1", ex.Message);
            return Ack.Retry;
        }
    }

    [Snippet(Paths = 2)]
    Ack A_generated_level(int which, ILogger log)
    {
        var message = new Envelope("m-2", "") { Attempts = which };
        try
        {
            Fail();
            return Ack.Done;
        }
        catch (Exception ex)
        {
            Ended(log, message.Attempts > 0 ? LogLevel.Critical : LogLevel.Information, ex, message.Id);
            return Ack.Retry;
        }
    }

    private interface IHandle<T>
    {
        Task Handle(T message);
    }

    private sealed class ShippedHandler : IHandle<Envelope>
    {
        public Task Handle(Envelope message) => FailAsync();
    }

    private sealed class Dispatcher(IServiceScopeFactory scopes, ILogger log)
    {
        public async Task Dispatch<T>(T message)
        {
            await using var scope = scopes.CreateAsyncScope();
            foreach (var handler in scope.ServiceProvider.GetServices<IHandle<T>>())
            {
                try
                {
                    await handler.Handle(message);
                }
                catch (Exception ex)
                {
                    log.LogError(ex, "{Handler} failed for {Message}", handler.GetType().Name, message);
                }
            }
        }
    }

    [Snippet(In = nameof(Dispatcher))]
    async Task A_dispatcher_of_messages(ILogger log)
    {
        await using var services = new ServiceCollection().AddScoped<IHandle<Envelope>, ShippedHandler>().BuildServiceProvider();
        await new Dispatcher(services.GetRequiredService<IServiceScopeFactory>(), log).Dispatch(new Envelope("a", "b"));
    }

    private sealed class Outbox
    {
        public List<string> Errors { get; } = [];

        public void Flush(IEnumerable<Envelope> messages)
        {
            foreach (var message in messages)
            {
                try
                {
                    Fail(new TimeoutException(message.Id));
                }
                catch (TimeoutException)
                {
                    Errors.Add(message.Id);
                    continue;
                }

                Console.WriteLine(message.Body);
            }
        }
    }

    [Snippet(In = nameof(Outbox))]
    void An_outbox_that_counts(ILogger log)
    {
        var outbox = new Outbox();
        outbox.Flush([new("a", ""), new("b", "")]);
        if (outbox.Errors.Count > 0) log.LogInformation("{Count} messages stay in the outbox", outbox.Errors.Count);
    }

    private sealed class Lease : IAsyncDisposable
    {
        public Exception? Cause { get; set; }

        public ValueTask DisposeAsync()
        {
            if (Cause is not null) SentrySdk.CaptureException(Cause);
            return ValueTask.CompletedTask;
        }
    }

    [Snippet]
    async Task A_lease_that_sends_its_cause()
    {
        await using var lease = new Lease();
        try
        {
            await FailAsync();
        }
        catch (Exception ex)
        {
            lease.Cause = ex;
        }
    }

    private sealed class Heartbeat(ILogger log)
    {
        private int misses;

        public void Beat()
        {
            try
            {
                Fail(new TimeoutException());
                misses = 0;
            }
            catch (TimeoutException ex)
            {
                misses++;
                if (misses % 3 == 0) log.LogError(ex, "{Misses} beats are missing", misses);
            }
        }
    }

    [Snippet(In = nameof(Heartbeat))]
    void A_beat_that_is_missed_thrice(ILogger log)
    {
        var heart = new Heartbeat(log);
        for (var beat = 0; beat < 3; beat++) heart.Beat();
    }

    [Snippet]
    async Task A_job_that_is_declared_permanent()
    {
        try
        {
            await FailAsync();
        }
        catch (Exception ex) when (ex is not PermanentException)
        {
            throw new PermanentException("The job can't be done: " + ex.Message);
        }
    }

    [Snippet]
    async Task A_job_that_is_declared_permanent_with_its_cause(CancellationToken stopping)
    {
        await Task.Delay(1, stopping);
        try
        {
            await FailAsync();
        }
        catch (Exception ex) when (ex is not PermanentException)
        {
            throw new PermanentException("The job can't be done", ex);
        }
    }

    private sealed class Batcher(ILogger log)
    {
        private readonly List<Exception> failures = [];

        public void Add(Action job)
        {
            try
            {
                job();
            }
            catch (Exception ex)
            {
                failures.Add(ex);
            }
        }

        public void Finish()
        {
            if (failures is []) return;
            log.LogError(new AggregateException(failures), "{Count} jobs failed", failures.Count);
            failures.Clear();
        }
    }

    [Snippet(In = nameof(Batcher))]
    void A_batch_with_one_entry(ILogger log)
    {
        var batch = new Batcher(log);
        batch.Add(() => Fail());
        batch.Add(() => Fail(new IOException()));
        batch.Finish();
    }

    [Snippet, ByDesign("where the first of several is kept, one is taken to be enough")]
    async Task A_batch_that_logs_the_first_only(ILogger log)
    {
        var failures = new ConcurrentBag<Exception>();
        for (var job = 0; job < 3; job++)
        {
            try
            {
                await FailAsync();
            }
            catch (Exception ex)
            {
                failures.Add(ex);
            }
        }

        if (failures.FirstOrDefault() is { } first) log.LogError(first, "{Count} jobs failed", failures.Count);
    }

    [Snippet]
    async Task A_semaphore_that_is_released(ILogger log)
    {
        using var gate = new SemaphoreSlim(1);
        await gate.WaitAsync();
        try
        {
            await FailAsync();
        }
        catch (Exception ex)
        {
            log.LogInformation(ex, "Next time");
        }
        finally
        {
            gate.Release();
        }
    }

    private delegate void JobFailed(string job, Exception exception);

    private sealed class Runner
    {
        private readonly JobFailed failed;

        public Runner(JobFailed? failed = null) => this.failed = failed ?? ((_, _) => { });

        public void Run(string job)
        {
            try
            {
                Fail();
            }
            catch (Exception ex)
            {
                failed(job, ex);
            }
        }
    }

    [Snippet(In = nameof(Runner))]
    void A_runner_with_a_delegate(ILogger log) => new Runner((job, ex) => log.LogError(ex, "{Job}", job)).Run("mail");

    private sealed class SilentRunner(Action<string, Exception>? failed = null)
    {
        private readonly Action<string, Exception> failed = failed ?? ((job, exception) =>
            Console.Error.WriteLine($"{job}: {exception.Message}"));

        public void Run(string job)
        {
            try
            {
                Fail();
            }
            catch (Exception ex)
            {
                failed(job, ex);
            }
        }
    }

    [Snippet(In = nameof(SilentRunner))]
    void A_runner_with_its_own_delegate() => new SilentRunner().Run("mail");

    private sealed class TickerState(ILogger log)
    {
        public ManualResetEventSlim Ticked { get; } = new();

        public void Tick(object? state)
        {
            try
            {
                Fail();
            }
            catch (Exception ex)
            {
                log.LogCritical(ex, "Tick {State}", state);
            }
            finally
            {
                Ticked.Set();
            }
        }
    }

    [Snippet(In = nameof(TickerState))]
    void A_timer_that_logs(ILogger log)
    {
        var ticker = new TickerState(log);
        using var timer = new Timer(ticker.Tick, "a", 0, Timeout.Infinite);
        ticker.Ticked.Wait();
    }

    [Snippet]
    async Task A_lock_that_is_taken(CancellationToken stopping, ILogger log)
    {
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                await Task.Yield();
                Fail(new IOException("locked"));
            }
            catch (IOException)
            {
                log.LogInformation("Another instance is at work");
                break;
            }
        }
    }

    private sealed class Poller(Func<Task<int>> poll)
    {
        public async Task<int> Latest()
        {
            Exception? last = null;
            for (var attempt = 1; attempt <= 3; attempt++)
            {
                try
                {
                    return await poll();
                }
                catch (Exception ex)
                {
                    last = ex;
                    await Task.Delay(attempt);
                }
            }

            throw new TimeoutException("Nothing was polled", last);
        }
    }

    [Snippet(In = nameof(Poller), IsRetry = true)]
    Task<int> A_poller_that_gives_up() => new Poller(FailAsync).Latest();

    private sealed class Watchdog(ILogger log)
    {
        private readonly ConcurrentDictionary<string, Exception> last = [];

        public void Watch(string service)
        {
            try
            {
                Fail();
            }
            catch (Exception ex)
            {
                last[service] = ex;
            }
        }

        public void Summary()
        {
            foreach (var (service, exception) in last) log.LogError("{Service} is down: {Kind}", service, exception.GetType().Name);
        }
    }

    [Snippet(In = nameof(Watchdog))]
    void A_watchdog_with_a_summary(ILogger log)
    {
        var dog = new Watchdog(log);
        dog.Watch("db");
        dog.Summary();
    }
}

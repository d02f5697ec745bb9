using System.Diagnostics;
using System.Threading.Channels;

// Handlers of messages, background services, batches and timers, as visitors write them.
internal sealed class VisitorsMessages
{
    private interface IMessageHandler<in T>
    {
        Task Handle(T message, CancellationToken cancel);
    }

    private sealed record OrderPlaced(int Id, int Attempt = 0);

    private sealed class OrderHandler(ILogger log) : IMessageHandler<OrderPlaced>
    {
        public async Task Handle(OrderPlaced message, CancellationToken cancel)
        {
            try
            {
                await FailAsync();
            }
            catch (OperationCanceledException)
            {
                throw;
            }
            /* judged */
            catch (Exception ex)
            {
                log.LogError(ex, "Order {Id} failed", message.Id);
            }
        }
    }

    [Snippet(In = nameof(OrderHandler))]
    Task A_handler_that_logs(ILogger log) => new OrderHandler(log).Handle(new(1), default);

    private sealed class StockHandler(Queue<OrderPlaced> retries) : IMessageHandler<OrderPlaced>
    {
        public async Task Handle(OrderPlaced message, CancellationToken cancel)
        {
            try
            {
                await FailAsync();
            }
            catch (Exception)
            {
                if (message.Attempt >= 5) throw;
                retries.Enqueue(message with { Attempt = message.Attempt + 1 });
            }
        }
    }

    [Snippet(In = nameof(StockHandler), Paths = 2)]
    Task A_handler_that_puts_it_back(int which) => new StockHandler(new()).Handle(new(1, which * 5), default);

    private sealed record DeadLetter(object Message, Exception Reason, DateTime At);

    private sealed class DeadLetters
    {
        private readonly Channel<DeadLetter> letters = Channel.CreateUnbounded<DeadLetter>();

        public void Add(object message, Exception reason) => letters.Writer.TryWrite(new(message, reason, DateTime.UtcNow));

        public async Task Drain(ILogger log)
        {
            letters.Writer.Complete();
            await foreach (var letter in letters.Reader.ReadAllAsync())
                log.LogError(letter.Reason, "{Message} since {At}", letter.Message, letter.At);
        }
    }

    private sealed class InvoiceHandler(DeadLetters letters) : IMessageHandler<OrderPlaced>
    {
        public async Task Handle(OrderPlaced message, CancellationToken cancel)
        {
            try
            {
                await FailAsync();
            }
            catch (Exception ex)
            {
                letters.Add(message, ex);
            }
        }
    }

    [Snippet(In = nameof(InvoiceHandler))]
    async Task A_handler_with_dead_letters(ILogger log)
    {
        var letters = new DeadLetters();
        await new InvoiceHandler(letters).Handle(new(1), default);
        await letters.Drain(log);
    }

    [Snippet]
    async Task A_service_with_a_periodic_timer(CancellationToken stopping, ILogger log)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(1));
        var failures = 0;
        while (await timer.WaitForNextTickAsync(stopping))
        {
            try
            {
                await FailAsync();
            }
            catch (Exception ex) when (ex is not OperationCanceledException)
            {
                log.LogError(ex, "Tick failed, {Failures} so far", ++failures);
            }

            if (failures > 1) break;
        }
    }

    [Snippet]
    async Task A_service_that_counts_to_health(CancellationToken stopping, ILogger log)
    {
        var unhealthy = 0;
        while (!stopping.IsCancellationRequested && unhealthy < 2)
        {
            try
            {
                await FailAsync();
                unhealthy = 0;
            }
            catch (Exception ex)
            {
                unhealthy++;
                log.LogWarning("Check failed ({Unhealthy}): {Message}", unhealthy, ex.Message);
                await Task.Delay(1, CancellationToken.None);
            }
        }
    }

    [Snippet]
    async Task A_batch_that_throws_at_its_end()
    {
        List<Exception>? errors = null;
        foreach (var id in Enumerable.Range(1, 2))
        {
            try
            {
                await FailAsync();
            }
            catch (Exception ex)
            {
                (errors ??= []).Add(ex);
            }
        }

        if (errors is not null) throw new AggregateException(errors);
    }

    [Snippet]
    async Task<int> A_batch_that_counts(ILogger log)
    {
        var errors = new List<Exception>();
        foreach (var id in Enumerable.Range(1, 2))
        {
            try
            {
                await FailAsync();
            }
            catch (Exception ex)
            {
                errors.Add(ex);
            }
        }

        log.LogInformation("Done with {Count} errors", errors.Count);
        return errors.Count;
    }

    [Snippet]
    async Task A_batch_that_logs_each_later(ILogger log)
    {
        var errors = new Dictionary<int, Exception>();
        for (var id = 0; id < 2; id++)
        {
            try
            {
                await FailAsync();
            }
            catch (Exception ex)
            {
                errors[id] = ex;
            }
        }

        foreach (var (id, error) in errors) log.LogError(error, "{Id} failed", id);
    }

    private sealed class Poller(Action<Exception>? onError = null) : IDisposable
    {
        private readonly Timer? timer = null;

        public void Tick(object? state)
        {
            try
            {
                Fail(new TimeoutException());
            }
            catch (TimeoutException ex)
            {
                onError?.Invoke(ex);
            }
        }

        public void Dispose() => timer?.Dispose();
    }

    [Snippet(In = nameof(Poller))]
    void A_timer_with_a_callback(ILogger log)
    {
        using var poller = new Poller(ex => log.LogError(ex, "Poll failed"));
        poller.Tick(null);
    }

    private sealed class Sweeper
    {
        private int failed;

        public int Failed => failed;

        public void Sweep(object? state)
        {
            try
            {
                Fail(new TimeoutException());
            }
            catch (TimeoutException ex)
            {
                Interlocked.Increment(ref failed);
                Debug.WriteLine(ex);
                Trace.TraceError("Sweep failed: {0}", ex);
            }
        }
    }

    [Snippet(In = nameof(Sweeper))]
    int A_timer_that_traces()
    {
        var sweeper = new Sweeper();
        sweeper.Sweep(null);
        return sweeper.Failed;
    }

    private sealed class JobRunner
    {
        public event EventHandler<Exception>? JobFailed;

        public void Run(Func<int> job)
        {
            try
            {
                job();
            }
            catch (Exception ex)
            {
                JobFailed?.Invoke(this, ex);
            }
        }
    }

    [Snippet(In = nameof(JobRunner))]
    void A_runner_with_an_event(ILogger log)
    {
        var runner = new JobRunner();
        runner.JobFailed += (_, error) => log.LogError(error, "A job failed");
        runner.Run(Fail);
    }

    private sealed class JobStatus
    {
        public string State { get; private set; } = "new";

        public string? Error { get; private set; }

        public void Failed(string error) => (State, Error) = ("failed", error);
    }

    [Snippet]
    JobStatus A_job_with_a_status()
    {
        var status = new JobStatus();
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            status.Failed(ex.ToString());
        }

        return status;
    }

    private sealed class Worker(ILogger log)
    {
        private Task? running;

        public void Start() => running = Task.Run(Loop);

        public Task Stop() => running ?? Task.CompletedTask;

        private async Task Loop()
        {
            try
            {
                await FailAsync();
            }
            catch (Exception ex)
            {
                log.LogCritical(ex, "The worker has died");
                throw;
            }
        }
    }

    [Snippet(In = nameof(Worker))]
    async Task A_worker_that_is_started(ILogger log)
    {
        var worker = new Worker(log);
        worker.Start();
        await worker.Stop();
    }

    [Snippet]
    async Task A_consumer_of_a_channel(ILogger log)
    {
        var channel = Channel.CreateBounded<int>(2);
        await channel.Writer.WriteAsync(1);
        channel.Writer.Complete();
        try
        {
            await foreach (var item in channel.Reader.ReadAllAsync()) await FailAsync();
        }
        catch (ChannelClosedException)
        {
            log.LogDebug("Closed");
        }
        /* judged */
        catch (Exception ex)
        {
            log.LogInformation(ex, "The consumer has ended");
        }
    }

    [Snippet]
    async Task A_producer_that_completes_with_it()
    {
        var channel = Channel.CreateUnbounded<int>();
        try
        {
            await channel.Writer.WriteAsync(await FailAsync());
            channel.Writer.Complete();
        }
        catch (Exception ex)
        {
            channel.Writer.Complete(ex);
        }

        await foreach (var _ in channel.Reader.ReadAllAsync())
        {
        }
    }
}

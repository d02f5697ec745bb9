// Message consumers, queues, schedulers, channels and sync agents.
using System.Threading.Channels;

internal sealed class CountyConsumers
{
    private sealed record Message(int Id, string Body, int Deliveries = 0);

    private enum Ack { Ok, Retry, Dead }

    private sealed class Consumer(ILogger log)
    {
        private const int MaxDeliveries = 3;

        public Ack Handle(Message message)
        {
            try
            {
                Fail();
                return Ack.Ok;
            }
            catch (FormatException)
            {
                return Ack.Dead;
            }
            /* judged */ catch (Exception ex)
            {
                if (message.Deliveries + 1 < MaxDeliveries)
                {
                    log.LogError(ex, "Message {Id} is tried again", message.Id);
                    return Ack.Retry;
                }

                log.LogCritical(ex, "Message {Id} is dead", message.Id);
                return Ack.Dead;
            }
        }
    }

    [Snippet(In = nameof(Consumer))]
    int A_consumer_that_is_loud_on_both_ways(ILogger log) => (int)new Consumer(log).Handle(new Message(1, "a"));

    private sealed class Relay(ILogger log)
    {
        private const int MaxDeliveries = 3;

        public Ack Handle(Message message)
        {
            try
            {
                Fail();
                return Ack.Ok;
            }
            catch (Exception ex)
            {
                if (message.Deliveries + 1 < MaxDeliveries) return Ack.Retry;
                log.LogCritical(ex, "Message {Id} is dead", message.Id);
                return Ack.Dead;
            }
        }
    }

    [Snippet(In = nameof(Relay), Paths = 2)]
    int A_relay_that_is_quiet_until_it_is_dead(ILogger log, int which) =>
        (int)new Relay(log).Handle(new Message(1, "a", which == 0 ? 0 : 2));

    [Snippet]
    async Task A_consumer_that_ends_on_cancellation(CancellationToken stopping, ILogger log)
    {
        var left = 2;
        while (left-- > 0)
        {
            try
            {
                stopping.ThrowIfCancellationRequested();
                await FailAsync();
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                break;
            }
            /* judged */ catch (Exception ex)
            {
                log.LogError(ex, "Consumer");
                await Task.Delay(1, CancellationToken.None);
            }
        }
    }

    private sealed class DeadLetters
    {
        private readonly Channel<(Message Message, Exception Why)> letters = Channel.CreateUnbounded<(Message, Exception)>();

        public bool Put(Message message, Exception why) => letters.Writer.TryWrite((message, why));

        public void Complete() => letters.Writer.Complete();

        public async Task Report(ILogger log)
        {
            await foreach (var (message, why) in letters.Reader.ReadAllAsync())
                log.LogError(why, "Dead {Id}", message.Id);
        }
    }

    [Snippet]
    async Task Dead_letters_that_are_reported(ILogger log)
    {
        var letters = new DeadLetters();
        try
        {
            await FailAsync();
        }
        catch (Exception ex)
        {
            letters.Put(new Message(1, "a"), ex);
        }

        letters.Complete();
        await letters.Report(log);
    }

    private sealed class SilentLetters
    {
        private readonly Channel<(Message Message, string Why)> letters = Channel.CreateUnbounded<(Message, string)>();

        public bool Put(Message message, Exception why) => letters.Writer.TryWrite((message, why.Message));

        public void Complete() => letters.Writer.Complete();

        public async Task Report(ILogger log)
        {
            await foreach (var (message, why) in letters.Reader.ReadAllAsync())
                log.LogWarning("Dead {Id}: {Why}", message.Id, why);
        }
    }

    [Snippet]
    async Task Dead_letters_with_a_text(ILogger log)
    {
        var letters = new SilentLetters();
        try
        {
            await FailAsync();
        }
        catch (Exception ex)
        {
            letters.Put(new Message(1, "a"), ex);
        }

        letters.Complete();
        await letters.Report(log);
    }

    private sealed class Job(string name, Func<CancellationToken, Task> work)
    {
        public string Name => name;
        public int Failures { get; private set; }
        public Exception? LastError { get; private set; }

        public async Task<bool> RunAsync(CancellationToken token = default)
        {
            try
            {
                await work(token).ConfigureAwait(false);
                Failures = 0;
                LastError = null;
                return true;
            }
            catch (Exception ex) when (ex is not OperationCanceledException || !token.IsCancellationRequested)
            {
                Failures++;
                LastError = ex;
                return false;
            }
        }
    }

    [Snippet(In = nameof(Job))]
    async Task A_job_whose_last_error_is_reported(ILogger log)
    {
        var job = new Job("clean", _ => FailAsync());
        if (!await job.RunAsync()) log.LogError(job.LastError, "{Job} failed {Failures} times", job.Name, job.Failures);
    }

    private sealed class Chore(string name, Func<Task> work)
    {
        public string Name => name;
        public Exception? LastError { get; private set; }

        public async Task<bool> RunAsync()
        {
            try
            {
                await work();
                return true;
            }
            catch (Exception ex)
            {
                LastError = ex;
                return false;
            }
        }
    }

    [Snippet(In = nameof(Chore)), ByDesign("a field is taken to be read by somebody who reports")]
    async Task A_chore_whose_name_is_logged(ILogger log)
    {
        var chore = new Chore("clean", () => FailAsync());
        if (!await chore.RunAsync()) log.LogError("{Chore} failed", chore.Name);
    }

    private sealed class Scheduler(Action<string, Exception> onError)
    {
        private readonly SortedList<int, (string Name, Action Work)> jobs = [];

        public Scheduler Add(int order, string name, Action work)
        {
            jobs.Add(order, (name, work));
            return this;
        }

        public int RunAll()
        {
            var failed = 0;
            foreach (var (_, (name, work)) in jobs)
            {
                try
                {
                    work();
                }
                catch (Exception ex)
                {
                    failed++;
                    onError(name, ex);
                }
            }

            return failed;
        }
    }

    [Snippet(In = nameof(Scheduler))]
    int A_scheduler_with_its_reporter(ILogger log) =>
        new Scheduler((name, ex) => log.LogError(ex, "{Job}", name)).Add(1, "a", () => Fail()).Add(0, "b", () => Fail()).RunAll();

    private sealed class Agent(ILogger log)
    {
        private readonly Queue<Exception> recent = new(4);

        public void Sync()
        {
            try
            {
                Fail();
            }
            catch (Exception ex)
            {
                Remember(ex);
            }

            Flush();
        }

        private void Remember(Exception ex)
        {
            if (recent.Count == 4) recent.Dequeue();
            recent.Enqueue(ex);
        }

        private void Flush()
        {
            while (recent.Count > 0) log.LogError(recent.Dequeue(), "Sync");
        }
    }

    [Snippet(In = nameof(Agent))]
    void An_agent_that_flushes_its_errors(ILogger log) => new Agent(log).Sync();

    [Snippet]
    async Task<int> A_pump_that_faults_its_channel()
    {
        var channel = Channel.CreateBounded<int>(1);
        var pump = Task.Run(async () =>
        {
            Exception? fault = null;
            try
            {
                await channel.Writer.WriteAsync(await FailAsync());
            }
            catch (Exception ex)
            {
                fault = ex;
            }
            finally
            {
                channel.Writer.Complete(fault);
            }
        });
        await pump;
        return await channel.Reader.ReadAsync();
    }

    [Snippet]
    Task<int> A_promise_that_is_faulted()
    {
        var promise = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously);
        try
        {
            promise.SetResult(Fail());
        }
        catch (Exception ex)
        {
            if (!promise.TrySetException(ex)) throw;
        }

        return promise.Task;
    }

    [Snippet]
    Task<int> A_promise_that_is_cancelled_instead()
    {
        var promise = new TaskCompletionSource<int>();
        try
        {
            promise.SetResult(Fail());
        }
        catch (Exception)
        {
            promise.TrySetResult(-1);
        }

        return promise.Task;
    }

    [Snippet]
    async Task Workers_that_each_log(ILogger log)
    {
        await Parallel.ForEachAsync(Enumerable.Range(0, 2), async (i, token) =>
        {
            try
            {
                await FailAsync();
            }
            catch (Exception ex)
            {
                log.LogError(ex, "Worker {Index}", i);
            }
        });
    }

    [Snippet]
    async Task Workers_whose_errors_are_gathered()
    {
        var tasks = Enumerable.Range(0, 2).Select(async i =>
        {
            try
            {
                await FailAsync();
                return null;
            }
            catch (Exception ex)
            {
                return new InvalidOperationException($"Worker {i}", ex);
            }
        });
        var errors = (await Task.WhenAll(tasks)).Where(e => e is not null).ToList();
        if (errors.Count > 0) throw new AggregateException(errors!);
    }
}

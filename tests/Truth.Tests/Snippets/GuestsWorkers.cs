using System.Collections.Concurrent;
using System.Threading.Channels;

// Loops in the background, message handlers, queues of errors that are drained later, timeouts and cancellation.
internal sealed class GuestsWorkers
{
    private enum Next { Go, Wait, Stop }

    private sealed record Message(int Id, int Attempts = 0);

    private sealed class Inbox
    {
        private readonly ConcurrentQueue<(Message Message, Exception Why)> dead = new();

        public int Dead => dead.Count;

        public void Bury(Message message, Exception why) => dead.Enqueue((message, why));

        public void Drain(ILogger log)
        {
            while (dead.TryDequeue(out var one)) log.LogError(one.Why, "message {Id} is dead", one.Message.Id);
        }
    }

    private sealed class QuietInbox
    {
        private readonly ConcurrentQueue<(Message Message, Exception Why)> dead = new();

        public void Bury(Message message, Exception why) => dead.Enqueue((message, why));

        public IEnumerable<int> Ids()
        {
            while (dead.TryDequeue(out var one)) yield return one.Message.Id;
        }
    }

    private sealed class Heart
    {
        private Exception? fault;

        public bool IsWell => fault is null;

        public void Stop(Exception why) => fault = why;

        public void Check()
        {
            if (fault is not null) throw new InvalidOperationException("the heart has stopped", fault);
        }
    }

    // R
    [Snippet]
    void An_inbox_that_is_drained(ILogger log)
    {
        var inbox = new Inbox();
        for (var id = 1; id < 3; id++)
        {
            try
            {
                Fail();
            }
            catch (Exception ex)
            {
                inbox.Bury(new(id), ex);
            }
        }

        inbox.Drain(log);
    }

    // L
    [Snippet]
    int An_inbox_that_is_counted()
    {
        var inbox = new Inbox();
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            inbox.Bury(new(1), ex);
        }

        return inbox.Dead;
    }

    // L
    [Snippet]
    string An_inbox_of_which_the_ids_are_shown()
    {
        var inbox = new QuietInbox();
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            inbox.Bury(new(1), ex);
        }

        return string.Join(",", inbox.Ids());
    }

    // R
    [Snippet]
    void A_heart_that_is_checked()
    {
        var heart = new Heart();
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            heart.Stop(ex);
        }

        heart.Check();
    }

    // L
    [Snippet]
    string A_heart_that_is_asked()
    {
        var heart = new Heart();
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            heart.Stop(ex);
        }

        return heart.IsWell ? "well" : "not well";
    }

    // P
    [Snippet(Paths = 2)]
    void A_message_is_requeued_or_dead(int which, ILogger log)
    {
        var message = new Message(1, Attempts: which * 3);
        var queue = new Queue<Message>();
        try
        {
            Fail();
        }
        catch (Exception ex)
        {
            if (message.Attempts < 3)
            {
                queue.Enqueue(message with { Attempts = message.Attempts + 1 });
                return;
            }

            log.LogError(ex, "message {Id} is dead", message.Id);
        }
    }

    // L
    [Snippet]
    async Task A_loop_of_a_worker(CancellationToken stop, ILogger log)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(1));
        var rounds = 0;
        while (rounds++ < 2 && await timer.WaitForNextTickAsync(stop))
        {
            try
            {
                await FailAsync();
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                break;
            }
            /* judged */
            catch (Exception ex)
            {
                log.LogWarning(ex, "round {Round}", rounds);
            }
        }
    }

    // R
    [Snippet]
    async Task A_loop_of_a_worker_that_is_loud(CancellationToken stop, ILogger log)
    {
        var state = Next.Go;
        while (state != Next.Stop && !stop.IsCancellationRequested)
        {
            try
            {
                await FailAsync();
                state = Next.Wait;
            }
            catch (Exception ex) when (!stop.IsCancellationRequested)
            {
                log.LogError(ex, "round in state {State}", state);
                state = Next.Stop;
            }
        }
    }

    // R
    [Snippet]
    async Task A_channel_that_ends_with_it()
    {
        var channel = Channel.CreateUnbounded<int>();
        var writer = Task.Run(async () =>
        {
            try
            {
                await channel.Writer.WriteAsync(await FailAsync());
                channel.Writer.Complete();
            }
            catch (Exception ex)
            {
                channel.Writer.TryComplete(ex);
            }
        });
        await foreach (var item in channel.Reader.ReadAllAsync()) Console.WriteLine(item);
        await writer;
    }

    // L
    [Snippet]
    async Task A_channel_that_just_ends()
    {
        var channel = Channel.CreateUnbounded<int>();
        var writer = Task.Run(async () =>
        {
            try
            {
                await channel.Writer.WriteAsync(await FailAsync());
            }
            catch (Exception ex)
            {
                Console.Error.WriteLine(ex);
            }
            finally
            {
                channel.Writer.TryComplete();
            }
        });
        await foreach (var item in channel.Reader.ReadAllAsync()) Console.WriteLine(item);
        await writer;
    }

    // L
    [Snippet]
    async Task<string> A_timeout_that_is_a_default()
    {
        try
        {
            await Task.Delay(1);
            Fail<TimeoutException>();
            return "in time";
        }
        catch (TimeoutException)
        {
            return "late";
        }
    }

    // R
    [Snippet]
    async Task A_timeout_that_is_thrown_as_cancellation()
    {
        try
        {
            await Task.Yield();
            Fail<TimeoutException>();
        }
        catch (TimeoutException ex)
        {
            throw new OperationCanceledException("too late", ex);
        }
    }

    // R
    [Snippet]
    async Task A_source_of_a_task()
    {
        var source = new TaskCompletionSource<int>();
        try
        {
            source.SetResult(await FailAsync());
        }
        catch (Exception ex)
        {
            source.SetException(ex);
        }

        await source.Task;
    }

    // L
    [Snippet]
    async Task<bool> A_source_of_a_task_that_is_cancelled()
    {
        var source = new TaskCompletionSource<int>();
        try
        {
            source.SetResult(await FailAsync());
        }
        catch (Exception)
        {
            source.TrySetCanceled();
        }

        return source.Task.IsCanceled;
    }

    // L
    [Snippet]
    int A_state_machine()
    {
        var state = Next.Go;
        var rounds = 0;
        while (true)
        {
            switch (state)
            {
                case Next.Go:
                    try
                    {
                        Fail();
                    }
                    catch (Exception)
                    {
                        state = Next.Wait;
                    }

                    break;
                case Next.Wait:
                    rounds++;
                    state = Next.Stop;
                    break;
                default:
                    return rounds;
            }
        }
    }

    // R
    [Snippet]
    int A_state_machine_that_remembers()
    {
        var state = Next.Go;
        Exception? why = null;
        while (true)
        {
            switch (state)
            {
                case Next.Go:
                    try
                    {
                        Fail();
                    }
                    catch (Exception ex)
                    {
                        (state, why) = (Next.Stop, ex);
                    }

                    break;
                case Next.Stop:
                    throw new InvalidOperationException("stopped", why);
                default:
                    return 0;
            }
        }
    }
}

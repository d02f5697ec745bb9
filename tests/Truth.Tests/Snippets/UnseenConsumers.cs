using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Net.Sockets;
using System.Threading.Channels;

// Message consumers and hosted workers: acknowledgements, dead letters, sagas, timers and heartbeats.
internal sealed class UnseenConsumers
{
    private readonly List<(Message Message, Dictionary<string, string> Headers)> deadTexts = [];
    private readonly List<DeadLetter> deadLetters = [];
    private readonly Queue<Message> queue = new();
    private readonly WorkerHealth health = new();
    private readonly Meter meter = new("consumers");
    private DateTime lastLogged = DateTime.MinValue;
    private int failures;

    private enum ErrorAction
    {
        Skip,
        Retry,
        Stop,
    }

    private enum InboxStatus
    {
        New,
        Done,
        Failed,
    }

    private interface IErrorPolicy
    {
        ErrorAction Decide(Message message, Exception exception);
    }

    private interface IErrorSink
    {
        void OnError(Message message, Exception exception);
    }

    private record Message(string Id, string Body = "")
    {
        public int Attempts { get; set; }

        public bool IsAcknowledged { get; private set; }

        public void Ack() => IsAcknowledged = true;

        public void Nack(bool requeue) => Attempts += requeue ? 1 : 0;
    }

    private sealed record DeadLetter(Message Message, Exception Reason);

    private sealed record InboxEntry(string Id, InboxStatus Status = InboxStatus.New, string? Error = null);

    private sealed class WorkerHealth
    {
        public Exception? LastError { get; set; }

        public string? LastText { get; set; }

        public DateTime? Since { get; set; }
    }

    private sealed class PoisonMessageException(string id, Exception reason) : Exception($"{id} is poison", reason);

    private sealed class PolicyByType : IErrorPolicy
    {
        public ErrorAction Decide(Message message, Exception exception) => exception switch
        {
            TimeoutException when message.Attempts < 2 => ErrorAction.Retry,
            FormatException => ErrorAction.Skip,
            _ => ErrorAction.Stop,
        };
    }

    private sealed class LoggingSink(ILogger log) : IErrorSink
    {
        public void OnError(Message message, Exception exception) => log.LogError(exception, "{Message} failed", message.Id);
    }

    private sealed class Session : IAsyncDisposable
    {
        public bool IsOpen { get; private set; } = true;

        public ValueTask DisposeAsync()
        {
            IsOpen = false;
            return ValueTask.CompletedTask;
        }
    }

    private static async Task Handle(Message message)
    {
        await Task.Yield();
        Fail(new IOException($"{message.Id} can't be stored"));
    }

    private static async Task Dispatch<T>(T message, Func<T, Task> handler, IErrorSink errors)
        where T : Message
    {
        try
        {
            await handler(message);
        }
        catch (Exception ex)
        {
            errors.OnError(message, ex);
        }
    }

    private static async Task<TResult?> Safely<TResult, TException>(Func<Task<TResult>> action)
        where TException : Exception
    {
        try
        {
            return await action();
        }
        catch (TException)
        {
            return default;
        }
    }

    private Task MoveToDeadLetters(Message message, Exception exception)
    {
        var headers = new Dictionary<string, string>
        {
            ["x-exception"] = exception.GetType().FullName!,
            ["x-message"] = exception.Message,
            ["x-stack"] = exception.StackTrace ?? "",
        };
        deadTexts.Add((message, headers));
        return Task.CompletedTask;
    }

    [Snippet]
    async Task A_worker_that_goes_on(CancellationToken stopping, ILogger log)
    {
        for (var round = 0; round < 2 && !stopping.IsCancellationRequested; round++)
        {
            try
            {
                await Handle(new Message("a"));
            }
            catch (Exception ex) when (!stopping.IsCancellationRequested)
            {
                log.LogError(ex, "Round {Round} failed", round);
                await Task.Delay(TimeSpan.FromMilliseconds(1), stopping);
            }
        }
    }

    [Snippet]
    async Task A_message_that_is_not_acknowledged()
    {
        var message = new Message("a");
        try
        {
            await Handle(message);
            message.Ack();
        }
        catch (Exception)
        {
            message.Nack(requeue: message.Attempts < 3);
        }
    }

    [Snippet]
    async Task A_dead_letter_with_headers()
    {
        var message = new Message("a");
        try
        {
            await Handle(message);
        }
        catch (Exception ex)
        {
            await MoveToDeadLetters(message, ex);
        }
    }

    [Snippet]
    async Task A_dead_letter_with_its_reason()
    {
        var message = new Message("a");
        try
        {
            await Handle(message);
        }
        catch (Exception ex)
        {
            deadLetters.Add(new DeadLetter(message, ex));
        }
    }

    [Snippet(In = nameof(Dispatch))]
    Task A_dispatcher_with_a_sink(ILogger log) => Dispatch(new Message("a"), Handle, new LoggingSink(log));

    [Snippet(Paths = 3)]
    void A_policy_decides(int which)
    {
        IErrorPolicy policy = new PolicyByType();
        var message = new Message("a");
        try
        {
            Fail(which switch { 0 => new TimeoutException(), 1 => new FormatException(), _ => new InvalidOperationException() });
        }
        catch (Exception ex)
        {
            switch (policy.Decide(message, ex))
            {
                case ErrorAction.Retry:
                    queue.Enqueue(message);
                    break;
                case ErrorAction.Stop:
                    throw;
            }
        }
    }

    [Snippet]
    async Task A_channel_of_failures(ILogger log)
    {
        var channel = Channel.CreateBounded<(Message, Exception)>(4);
        var message = new Message("a");
        try
        {
            await Handle(message);
        }
        catch (IOException ex)
        {
            await channel.Writer.WriteAsync((message, ex));
        }

        channel.Writer.Complete();
        await foreach (var (failed, error) in channel.Reader.ReadAllAsync()) log.LogError(error, "{Message}", failed.Id);
    }

    [Snippet]
    async Task<int> A_reply_with_it()
    {
        var reply = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously);
        try
        {
            await Handle(new Message("a"));
            reply.SetResult(1);
        }
        catch (Exception ex)
        {
            reply.SetException(ex);
        }

        return await reply.Task;
    }

    [Snippet]
    async Task<bool> A_reply_that_is_cancelled()
    {
        var reply = new TaskCompletionSource<int>();
        try
        {
            await Handle(new Message("a"));
            reply.SetResult(1);
        }
        catch (Exception)
        {
            reply.TrySetCanceled();
        }

        return reply.Task.IsCanceled;
    }

    [Snippet]
    async Task<int> A_reply_with_a_number()
    {
        var reply = new TaskCompletionSource<int>();
        try
        {
            await Handle(new Message("a"));
            reply.SetResult(1);
        }
        catch (Exception ex)
        {
            reply.SetResult(ex.HResult);
        }

        return await reply.Task;
    }

    [Snippet]
    async Task A_gate_that_is_left_again(ILogger log)
    {
        using var gate = new SemaphoreSlim(1);
        await gate.WaitAsync();
        try
        {
            await Handle(new Message("a"));
        }
        catch (Exception ex)
        {
            log.LogError(ex, "Message failed");
        }
        finally
        {
            gate.Release();
        }
    }

    [Snippet]
    async Task A_loop_in_the_background(ILogger log)
    {
        var loop = Task.Run(Loop);
        await loop;

        async Task Loop()
        {
            try
            {
                await Handle(new Message("a"));
            }
            catch (Exception ex)
            {
                log.LogCritical(ex, "The loop ended");
            }
        }
    }

    [Snippet]
    async Task Only_the_first_failure_is_loud(ILogger log)
    {
        for (var tick = 0; tick < 3; tick++)
        {
            try
            {
                await Handle(new Message("tick"));
            }
            catch (Exception ex)
            {
                if (failures++ == 0) log.LogError(ex, "Tick failed");
                else log.LogDebug(ex, "Tick failed again");
            }
        }
    }

    [Snippet]
    async Task Only_one_failure_a_minute_is_logged(ILogger log)
    {
        for (var tick = 0; tick < 2; tick++)
        {
            try
            {
                await Handle(new Message("tick"));
            }
            catch (Exception ex)
            {
                var now = DateTime.UtcNow;
                if (now - lastLogged > TimeSpan.FromMinutes(1))
                {
                    lastLogged = now;
                    log.LogError(ex, "Tick failed");
                }
            }
        }
    }

    [Snippet(Paths = 2)]
    async Task A_poison_message(int which)
    {
        var message = new Message("a") { Attempts = which * 5 };
        try
        {
            await Handle(message);
        }
        catch (Exception ex)
        {
            if (message.Attempts >= 5) throw new PoisonMessageException(message.Id, ex);
            message.Attempts++;
            queue.Enqueue(message);
        }
    }

    [Snippet]
    async Task Health_that_keeps_it()
    {
        try
        {
            await Handle(new Message("a"));
        }
        catch (Exception ex)
        {
            lock (health)
            {
                health.LastError = ex;
                health.Since = DateTime.UtcNow;
            }
        }
    }

    [Snippet]
    async Task Health_that_keeps_its_text()
    {
        try
        {
            await Handle(new Message("a"));
        }
        catch (Exception ex)
        {
            health.LastText = ex.ToString();
            health.Since ??= DateTime.UtcNow;
        }
    }

    [Snippet]
    async Task A_metric_of_failures()
    {
        var counter = meter.CreateCounter<int>("failures");
        try
        {
            await Handle(new Message("a"));
        }
        catch (Exception ex)
        {
            counter.Add(1, new KeyValuePair<string, object?>("error.type", ex.GetType().FullName));
        }
    }

    [Snippet]
    async Task An_activity_of_status_error()
    {
        using var activity = new Activity("consume").Start();
        try
        {
            await Handle(new Message("a"));
        }
        catch (Exception ex)
        {
            activity.SetStatus(ActivityStatusCode.Error, ex.Message);
            activity.AddException(ex);
        }
    }

    [Snippet]
    async Task<bool> A_flag_that_ends_the_loop()
    {
        var isRunning = true;
        while (isRunning)
        {
            try
            {
                await Handle(new Message("a"));
            }
            catch (Exception)
            {
                isRunning = false;
            }
        }

        return isRunning;
    }

    [Snippet]
    async Task All_that_failed_of_many(ILogger log)
    {
        var handling = new[] { Handle(new Message("a")), Handle(new Message("b")), Task.CompletedTask };
        try
        {
            await Task.WhenAll(handling);
        }
        catch (IOException)
        {
            foreach (var failed in handling.Where(task => task.IsFaulted))
                log.LogError(failed.Exception, "One of {Count} failed", handling.Length);
        }
    }

    [Snippet]
    async Task All_that_failed_of_many_thrown()
    {
        List<Task> handling = [Handle(new Message("a")), Handle(new Message("b"))];
        try
        {
            await Task.WhenAll(handling);
        }
        catch
        {
            throw new AggregateException(handling.Where(task => task.IsFaulted).Select(task => task.Exception!.InnerException!));
        }
    }

    [Snippet]
    async Task Results_of_many_that_are_logged(ILogger log)
    {
        var messages = new[] { new Message("a"), new Message("b") };
        var results = await Task.WhenAll(messages.Select(async message =>
        {
            try
            {
                await Handle(message);
                return (Message: message, Error: (Exception?)null);
            }
            catch (Exception ex)
            {
                return (Message: message, Error: ex);
            }
        }));
        foreach (var (message, error) in results)
            if (error is not null) log.LogError(error, "{Message}", message.Id);
    }

    [Snippet]
    async Task<int> Results_of_many_that_are_counted()
    {
        var messages = new[] { new Message("a"), new Message("b") };
        var results = await Task.WhenAll(messages.Select(async message =>
        {
            try
            {
                await Handle(message);
                return true;
            }
            catch (Exception)
            {
                return false;
            }
        }));
        return results.Count(isDone => !isDone);
    }

    [Snippet]
    void A_connection_that_was_reset(ILogger log)
    {
        try
        {
            Fail(new IOException("read", new SocketException((int)SocketError.ConnectionReset)));
        }
        catch (IOException ex) when (ex.InnerException is SocketException { SocketErrorCode: SocketError.ConnectionReset })
        {
            log.LogTrace(ex, "The peer went away");
        }
    }

    [Snippet]
    async Task A_session_that_is_closed(ILogger log)
    {
        await using var session = new Session();
        try
        {
            await Handle(new Message("a"));
        }
        catch (Exception ex) when (session.IsOpen)
        {
            log.LogError(ex, "The session is closed");
        }
    }

    [Snippet(In = nameof(Safely))]
    Task<string?> A_generic_guard() => Safely<string, IOException>(async () =>
    {
        await Handle(new Message("a"));
        return "done";
    });

    [Snippet]
    async Task A_saga_that_is_undone()
    {
        var undo = new Stack<Func<Task>>();
        try
        {
            undo.Push(() => Handle(new Message("undo")));
            await Handle(new Message("do"));
        }
        /* judged */
        catch (Exception ex)
        {
            var all = new List<Exception> { ex };
            while (undo.TryPop(out var step))
            {
                try
                {
                    await step();
                }
                catch (Exception failed)
                {
                    all.Add(failed);
                }
            }

            throw new AggregateException("The saga was undone", all);
        }
    }

    [Snippet]
    async Task<object> An_inbox_entry_that_failed(ILogger log)
    {
        var entry = new InboxEntry("a");
        try
        {
            await Handle(new Message(entry.Id));
            return entry with { Status = InboxStatus.Done };
        }
        catch (Exception ex)
        {
            entry = entry with { Status = InboxStatus.Failed, Error = ex.Message };
            log.LogError("{Entry} has failed", entry);
            return entry;
        }
    }

    [Snippet(Paths = 2)]
    async Task A_transient_failure_is_told_from_others(int which, ILogger log)
    {
        await Task.Yield();
        try
        {
            Fail(which == 0 ? new TimeoutException() : new InvalidDataException());
        }
        catch (Exception ex) when (IsTransient(ex) is var isTransient)
        {
            (isTransient ? (Action<string, Exception>)Warn : Error)("handler", ex);
        }

        static bool IsTransient(Exception exception) => exception is TimeoutException or SocketException;
        void Warn(string what, Exception exception) => log.LogWarning(exception, "{What}", what);
        void Error(string what, Exception exception) => log.LogError(exception, "{What}", what);
    }
}

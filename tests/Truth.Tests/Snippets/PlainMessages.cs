// Consumers of messages, event aggregators, dead letters.
using System.Collections.Concurrent;
using System.Text.Json;

internal sealed class PlainMessages
{
    private sealed record Message(string Body, int Attempt)
    {
        public Message Again() => this with { Attempt = Attempt + 1 };
    }

    private sealed record DeadLetter(Message Message, Exception? Reason = null)
    {
        public DateTimeOffset At { get; init; } = DateTimeOffset.UtcNow;
    }

    private readonly Queue<DeadLetter> dead = new();

    [Snippet]
    void A_dead_letter_with_the_reason()
    {
        var message = new Message("{}", 1);
        try
        {
            Fail<JsonException>();
        }
        catch (JsonException e)
        {
            dead.Enqueue(new DeadLetter(message, e) { At = DateTimeOffset.MinValue });
        }
    }

    [Snippet]
    void A_dead_letter_without_the_reason()
    {
        var message = new Message("{}", 1);
        try
        {
            Fail<JsonException>();
        }
        catch (JsonException)
        {
            dead.Enqueue(new DeadLetter(message) { At = DateTimeOffset.MinValue });
        }
    }

    [Snippet]
    void A_dead_letter_with_an_initializer()
    {
        var message = new Message("{}", 1);
        try
        {
            Fail<JsonException>();
        }
        catch (JsonException e)
        {
            var letter = new DeadLetter(message);
            dead.Enqueue(letter with { Reason = e });
        }
    }

    private readonly Queue<Message> again = new();

    [Snippet(Paths = 2)]
    void A_message_is_requeued_twice_then_dead(int which)
    {
        var message = new Message("{}", which == 0 ? 1 : 3);
        try
        {
            Fail();
        }
        catch (Exception e)
        {
            if (message.Attempt < 3) again.Enqueue(message.Again());
            else dead.Enqueue(new DeadLetter(message, e));
        }
    }

    private sealed class EventAggregator
    {
        private readonly Dictionary<Type, List<Action<object>>> handlers = [];

        public void Subscribe<T>(Action<T> handler)
        {
            if (!handlers.TryGetValue(typeof(T), out var list)) handlers[typeof(T)] = list = [];
            list.Add(o => handler((T)o));
        }

        public void Publish<T>(T message)
            where T : notnull
        {
            if (!handlers.TryGetValue(typeof(T), out var list)) return;
            foreach (var handler in list) handler(message);
        }
    }

    private sealed record ErrorOccurred(string Source, Exception Error);

    private sealed record StatusChanged(string Source, string Status);

    private readonly EventAggregator events = new();

    [Snippet]
    void An_aggregator_gets_it()
    {
        events.Subscribe<ErrorOccurred>(message => SentrySdk.CaptureException(message.Error));
        try
        {
            Fail();
        }
        catch (Exception e)
        {
            events.Publish(new ErrorOccurred("orders", e));
        }
    }

    [Snippet]
    void An_aggregator_gets_a_status()
    {
        events.Subscribe<StatusChanged>(message => Console.WriteLine(message.Status));
        try
        {
            Fail();
        }
        catch (Exception e)
        {
            events.Publish(new StatusChanged("orders", $"broken: {e.Message}"));
        }
    }

    private interface IMessageContext
    {
        Task Ack();

        Task Nack(bool requeue);

        Task Reject(Exception reason);
    }

    private sealed class ConsoleContext : IMessageContext
    {
        public Task Ack() => Task.CompletedTask;

        public Task Nack(bool requeue) => Task.CompletedTask;

        public Task Reject(Exception reason)
        {
            Console.WriteLine(reason);
            return Task.CompletedTask;
        }
    }

    [Snippet]
    async Task A_context_that_is_nacked()
    {
        IMessageContext context = new ConsoleContext();
        try
        {
            await FailAsync();
            await context.Ack();
        }
        catch (Exception)
        {
            await context.Nack(requeue: true);
        }
    }

    [Snippet]
    async Task A_context_that_rejects_with_it_on_the_console()
    {
        IMessageContext context = new ConsoleContext();
        try
        {
            await FailAsync();
            await context.Ack();
        }
        catch (Exception e)
        {
            await context.Reject(e);
        }
    }

    [Snippet]
    async Task A_context_that_is_nacked_before_it_is_thrown_on()
    {
        IMessageContext context = new ConsoleContext();
        try
        {
            await FailAsync();
            await context.Ack();
        }
        catch
        {
            await context.Nack(requeue: false);
            throw;
        }
    }

    private delegate Task Step(Message message, Func<Task> next);

    [Snippet]
    async Task A_pipeline_with_an_error_step(ILogger log)
    {
        Step[] steps = [Guard, async (_, next) => { await FailAsync(); await next(); }];
        await Run(0);

        Task Run(int i) => i == steps.Length ? Task.CompletedTask : steps[i](new Message("", 0), () => Run(i + 1));

        async Task Guard(Message message, Func<Task> next)
        {
            try
            {
                await next();
            }
            catch (Exception e)
            {
                log.LogError(e, "Message {Body} failed", message.Body);
            }
        }
    }

    [Snippet]
    async Task A_pipeline_with_a_silent_step()
    {
        Step[] steps = [Guard, async (_, next) => { await FailAsync(); await next(); }];
        await Run(0);

        Task Run(int i) => i == steps.Length ? Task.CompletedTask : steps[i](new Message("", 0), () => Run(i + 1));

        static async Task Guard(Message message, Func<Task> next)
        {
            try
            {
                await next();
            }
            catch (Exception e)
            {
                Console.WriteLine("{0} failed with {1}", message, e);
            }
        }
    }

    private readonly ConcurrentDictionary<string, Exception> errors = new();

    [Snippet]
    void A_dictionary_of_errors_by_topic()
    {
        try
        {
            Fail();
        }
        catch (Exception e)
        {
            errors.AddOrUpdate("orders", e, (_, before) => new AggregateException(before, e));
        }
    }

    [Snippet]
    int A_dictionary_of_counts_by_type()
    {
        var counts = new Dictionary<Type, int>();
        try
        {
            Fail();
        }
        catch (Exception e)
        {
            counts[e.GetType()] = counts.GetValueOrDefault(e.GetType()) + 1;
        }

        return counts.Values.Sum();
    }
}

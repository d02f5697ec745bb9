// Libraries that are not served here, and old releases of others: their names, and the way in which they drop what a callback throws.
namespace RabbitMQ.Client.Events
{
    /// <summary>The one of version 6.</summary>
    public sealed class EventingBasicConsumer
    {
        public event EventHandler<EventArgs>? Received;

        /// <summary>The real one raises an event of the channel with the exception.</summary>
        public void Deliver()
        {
            try
            {
                Received?.Invoke(this, EventArgs.Empty);
            }
            catch (Exception)
            {
            }
        }
    }
}

namespace Azure.Messaging.EventHubs
{
    /// <summary>The real one does not hand to ProcessErrorAsync what ProcessEventAsync throws.</summary>
    public sealed class EventProcessorClient
    {
        public event Func<Processor.ProcessErrorEventArgs, Task>? ProcessErrorAsync;

        public event Func<EventArgs, Task>? ProcessEventAsync;

        public Task Break(Exception exception) => ProcessErrorAsync?.Invoke(new(exception)) ?? Task.CompletedTask;

        public async Task Receive()
        {
            try
            {
                await (ProcessEventAsync?.Invoke(EventArgs.Empty) ?? Task.CompletedTask);
            }
            catch (Exception)
            {
            }
        }
    }
}

namespace System.CommandLine
{
    /// <summary>The one of the last beta. The default handler of the command line writes what it throws to the console.</summary>
    public static class Handler
    {
        public static void SetHandler(this Command command, Action handle) => command.SetAction(_ => handle());
    }
}

namespace AWS.Lambda.Powertools.BatchProcessing
{
    public sealed class RecordHandlerResult
    {
        public static readonly RecordHandlerResult None = new();
    }

    public interface IRecordHandler<in TRecord>
    {
        Task<RecordHandlerResult> HandleAsync(TRecord record, CancellationToken cancellationToken);
    }

    /// <summary>The real processor keeps the failures of records, and answers with their ids.</summary>
    public static class BatchRun
    {
        public static async Task<IReadOnlyList<Exception>> Of<TRecord>(TRecord record, IRecordHandler<TRecord> handler)
        {
            try
            {
                await handler.HandleAsync(record, default);
                return [];
            }
            catch (Exception exception)
            {
                return [exception];
            }
        }
    }
}

namespace Discord.WebSocket
{
    /// <summary>The real one hands what a handler throws to its own event Log, and goes on.</summary>
    public class BaseSocketClient
    {
        private readonly List<Func<object?, Task>> all = [];

        public event Func<object?, Task> ButtonExecuted { add => all.Add(value); remove => all.Remove(value); }

        public event Func<object?, Task> Connected { add => all.Add(value); remove => all.Remove(value); }

        public event Func<object?, Task> Disconnected { add => all.Add(value); remove => all.Remove(value); }

        public event Func<object?, Task> GuildAvailable { add => all.Add(value); remove => all.Remove(value); }

        public event Func<object?, Task> InteractionCreated { add => all.Add(value); remove => all.Remove(value); }

        public event Func<object?, Task> JoinedGuild { add => all.Add(value); remove => all.Remove(value); }

        public event Func<object?, Task> LeftGuild { add => all.Add(value); remove => all.Remove(value); }

        public event Func<object?, Task> LoggedIn { add => all.Add(value); remove => all.Remove(value); }

        public event Func<object?, Task> MessageCommandExecuted { add => all.Add(value); remove => all.Remove(value); }

        public event Func<object?, Task> MessageDeleted { add => all.Add(value); remove => all.Remove(value); }

        public event Func<object?, Task> MessageReceived { add => all.Add(value); remove => all.Remove(value); }

        public event Func<object?, Task> MessageUpdated { add => all.Add(value); remove => all.Remove(value); }

        public event Func<object?, Task> ModalSubmitted { add => all.Add(value); remove => all.Remove(value); }

        public event Func<object?, Task> ReactionAdded { add => all.Add(value); remove => all.Remove(value); }

        public event Func<object?, Task> ReactionRemoved { add => all.Add(value); remove => all.Remove(value); }

        public event Func<object?, Task> Ready { add => all.Add(value); remove => all.Remove(value); }

        public event Func<object?, Task> SelectMenuExecuted { add => all.Add(value); remove => all.Remove(value); }

        public event Func<object?, Task> SlashCommandExecuted { add => all.Add(value); remove => all.Remove(value); }

        public event Func<object?, Task> UserCommandExecuted { add => all.Add(value); remove => all.Remove(value); }

        public event Func<object?, Task> UserJoined { add => all.Add(value); remove => all.Remove(value); }

        public event Func<object?, Task> UserLeft { add => all.Add(value); remove => all.Remove(value); }

        public event Func<object?, Task> UserVoiceStateUpdated { add => all.Add(value); remove => all.Remove(value); }

        public async Task RaiseAll()
        {
            foreach (var handler in all)
            {
                try
                {
                    await handler(null);
                }
                catch (Exception)
                {
                }
            }
        }
    }

    public sealed class DiscordSocketClient : BaseSocketClient;
}

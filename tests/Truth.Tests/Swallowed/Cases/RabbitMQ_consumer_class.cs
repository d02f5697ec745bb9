using System;
using System.IO;
using System.Threading.Tasks;
using SentryGen.Tests.Swallowed;
using System.Threading;
using RabbitMQ.Client;

using var server = new RabbitServer();
var callback = new Callback();
await using var connection = await new ConnectionFactory { HostName = "127.0.0.1", Port = server.Port }.CreateConnectionAsync();
await using var channel = await connection.CreateChannelAsync();
await channel.BasicConsumeAsync("orders", autoAck: true, new Orders(channel, callback));
await callback.Again;

internal sealed class Orders(IChannel channel, Callback callback) : AsyncDefaultBasicConsumer(channel)
{
    public override async Task HandleBasicDeliverAsync(
        string consumerTag, ulong deliveryTag, bool redelivered, string exchange, string routingKey,
        IReadOnlyBasicProperties properties, ReadOnlyMemory<byte> body, CancellationToken cancellationToken = default)
    {
        await Task.Yield();
        callback.Run();
    }
}

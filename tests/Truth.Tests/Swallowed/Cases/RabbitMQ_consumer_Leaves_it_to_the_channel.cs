using System;
using System.IO;
using System.Threading.Tasks;
using SentryGen.Tests.Swallowed;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;
using Sentry;

using var server = new RabbitServer();
var callback = new Callback();
await using var connection = await new ConnectionFactory { HostName = "127.0.0.1", Port = server.Port }.CreateConnectionAsync();
await using var channel = await connection.CreateChannelAsync();
channel.CallbackExceptionAsync += (sender, args) =>
{
    SentrySdk.CaptureException(args.Exception);
    return Task.CompletedTask;
};
var consumer = new AsyncEventingBasicConsumer(channel);
consumer.ReceivedAsync += async (sender, args) =>
{
    await Task.Yield();
    callback.Run();
};
await channel.BasicConsumeAsync("orders", autoAck: true, consumer);
await callback.Again;

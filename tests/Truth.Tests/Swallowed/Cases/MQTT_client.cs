using System;
using System.IO;
using System.Threading.Tasks;
using SentryGen.Tests.Swallowed;
using MQTTnet;
using MQTTnet.Server;

var callback = new Callback();
var port = FreePort.Next();
using var server = new MqttServerFactory().CreateMqttServer(
    new MqttServerOptionsBuilder().WithDefaultEndpoint().WithDefaultEndpointPort(port).Build());
await server.StartAsync();
using var client = new MqttClientFactory().CreateMqttClient();
client.ApplicationMessageReceivedAsync += async args =>
{
    await Task.Yield();
    callback.Run();
};
await client.ConnectAsync(new MqttClientOptionsBuilder().WithTcpServer("127.0.0.1", port).Build());
await client.SubscribeAsync("orders");
await client.PublishStringAsync("orders", "1");
await client.PublishStringAsync("orders", "2");
await callback.Again;
await client.DisconnectAsync();
await server.StopAsync();

using System;
using System.IO;
using System.Threading.Tasks;
using SentryGen.Tests.Swallowed;
using RabbitMQ.Client.Events;

var callback = new Callback();
var consumer = new EventingBasicConsumer();
consumer.Received += (sender, args) => callback.Run();
consumer.Deliver();
consumer.Deliver();
await callback.Again;

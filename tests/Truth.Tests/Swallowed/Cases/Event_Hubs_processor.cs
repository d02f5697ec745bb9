using System;
using System.IO;
using System.Threading.Tasks;
using SentryGen.Tests.Swallowed;
using Azure.Messaging.EventHubs;

var callback = new Callback();
var processor = new EventProcessorClient();
processor.ProcessEventAsync += async args =>
{
    await Task.Yield();
    callback.Run();
};
await processor.Receive();
await processor.Receive();
await callback.Again;

using System;
using System.IO;
using System.Threading.Tasks;
using SentryGen.Tests.Swallowed;
using Coravel;
using Coravel.Queuing.Interfaces;
using Microsoft.Extensions.DependencyInjection;

var callback = new Callback();
var other = new Callback();
var services = new ServiceCollection().AddLogging().AddQueue().BuildServiceProvider();
var queue = services.GetRequiredService<IQueue>();
queue.QueueTask(() => callback.Run());
queue.QueueAsyncTask(async () =>
{
    await Task.Yield();
    other.Run();
});
await ((Coravel.Queuing.Queue)queue).ConsumeQueueAsync();

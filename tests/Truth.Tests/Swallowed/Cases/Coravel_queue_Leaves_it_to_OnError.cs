using System;
using System.IO;
using System.Threading.Tasks;
using SentryGen.Tests.Swallowed;
using Coravel;
using Coravel.Queuing.Interfaces;
using Microsoft.Extensions.DependencyInjection;
using Sentry;

var callback = new Callback();
var services = new ServiceCollection().AddLogging().AddQueue().BuildServiceProvider();
services.ConfigureQueue().OnError(exception => SentrySdk.CaptureException(exception));
var queue = services.GetRequiredService<IQueue>();
queue.QueueAsyncTask(async () =>
{
    await Task.Yield();
    callback.Run();
});
await ((Coravel.Queuing.Queue)queue).ConsumeQueueAsync();

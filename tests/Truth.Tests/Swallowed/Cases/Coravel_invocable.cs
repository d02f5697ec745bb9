using System;
using System.IO;
using System.Threading.Tasks;
using SentryGen.Tests.Swallowed;
using Coravel;
using Coravel.Invocable;
using Coravel.Queuing.Interfaces;
using Microsoft.Extensions.DependencyInjection;

var services = new ServiceCollection().AddLogging().AddQueue().AddSingleton(new Callback()).AddTransient<Cleanup>().BuildServiceProvider();
var queue = services.GetRequiredService<IQueue>();
queue.QueueInvocable<Cleanup>();
await ((Coravel.Queuing.Queue)queue).ConsumeQueueAsync();

internal sealed class Cleanup(Callback callback) : IInvocable
{
    public async Task Invoke()
    {
        await Task.Yield();
        callback.Run();
    }
}

using System;
using System.IO;
using System.Threading.Tasks;
using SentryGen.Tests.Swallowed;
using Coravel;
using Coravel.Invocable;
using Coravel.Scheduling.Schedule;
using Coravel.Scheduling.Schedule.Interfaces;
using Microsoft.Extensions.DependencyInjection;

var services = new ServiceCollection().AddLogging().AddScheduler()
    .AddSingleton(new Callback()).AddTransient<Cleanup>().BuildServiceProvider();
services.UseScheduler(scheduler => scheduler.Schedule<Cleanup>().EverySecond());
await ((Scheduler)services.GetRequiredService<IScheduler>()).RunAtAsync(DateTime.UtcNow);

internal sealed class Cleanup(Callback callback) : IInvocable
{
    public async Task Invoke()
    {
        await Task.Yield();
        callback.Run();
    }
}

using System;
using System.IO;
using System.Threading.Tasks;
using SentryGen.Tests.Swallowed;
using Coravel;
using Coravel.Scheduling.Schedule;
using Coravel.Scheduling.Schedule.Interfaces;
using Microsoft.Extensions.DependencyInjection;

var callback = new Callback();
var other = new Callback();
var services = new ServiceCollection().AddLogging().AddScheduler().BuildServiceProvider();
services.UseScheduler(scheduler =>
{
    scheduler.Schedule(() => callback.Run()).EverySecond();
    scheduler.ScheduleAsync(async () =>
    {
        await Task.Yield();
        other.Run();
    }).EverySecond();
});
await ((Scheduler)services.GetRequiredService<IScheduler>()).RunAtAsync(DateTime.UtcNow);

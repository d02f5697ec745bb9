using System;
using System.IO;
using System.Threading.Tasks;
using SentryGen.Tests.Swallowed;
using Coravel;
using Coravel.Scheduling.Schedule;
using Coravel.Scheduling.Schedule.Interfaces;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

var callback = new Callback();
var services = new ServiceCollection().AddLogging().AddSingleton(Callback.Log()).AddScheduler().BuildServiceProvider();
services.UseScheduler(scheduler => scheduler.Schedule(() => callback.Run()).EverySecond()).LogScheduledTaskProgress();
await ((Scheduler)services.GetRequiredService<IScheduler>()).RunAtAsync(DateTime.UtcNow);

using System;
using System.IO;
using System.Threading.Tasks;
using SentryGen.Tests.Swallowed;

var callback = new Callback();
using var timer = new System.Timers.Timer(1);
timer.Elapsed += (sender, e) => callback.Run();
timer.Start();
await callback.Again;

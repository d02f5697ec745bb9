using System;
using System.Threading.Tasks;
using SentryGen.Tests.Swallowed;

var callback = new Callback();
using var timer = new System.Timers.Timer { Interval = 1, AutoReset = true };
timer.Elapsed += OnElapsed;
timer.Start();
await callback.Again;

void OnElapsed(object? sender, System.Timers.ElapsedEventArgs e) => Tick(callback);

static void Tick(Callback callback) => callback.Run();

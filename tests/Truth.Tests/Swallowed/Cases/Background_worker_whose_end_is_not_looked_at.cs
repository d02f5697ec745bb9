using System;
using System.ComponentModel;
using System.Threading.Tasks;
using SentryGen.Tests.Swallowed;

var callback = new Callback();
var done = new TaskCompletionSource();
using var worker = new BackgroundWorker();
worker.DoWork += (_, _) => callback.Run();
worker.RunWorkerCompleted += (_, e) =>
{
    Console.WriteLine(e.Cancelled ? "cancelled" : "done");
    done.SetResult();
};
worker.RunWorkerAsync();
await done.Task.WaitAsync(TimeSpan.FromMinutes(1));

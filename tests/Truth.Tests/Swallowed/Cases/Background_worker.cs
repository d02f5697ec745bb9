using System;
using System.ComponentModel;
using System.Threading.Tasks;
using SentryGen.Tests.Swallowed;

var callback = new Callback();
using var worker = new Worker();
worker.DoWork += (sender, e) => callback.Run();
worker.RunWorkerAsync();
await worker.Done;

internal sealed class Worker : BackgroundWorker
{
    private readonly TaskCompletionSource done = new();

    public Task Done => done.Task.WaitAsync(TimeSpan.FromMinutes(1));

    protected override void OnRunWorkerCompleted(RunWorkerCompletedEventArgs e)
    {
        base.OnRunWorkerCompleted(e);
        done.SetResult();
    }
}

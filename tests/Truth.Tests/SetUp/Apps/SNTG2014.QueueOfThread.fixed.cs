using Sentry;

SentrySdk.Init(o => { o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? ""; o.ShutdownTimeout = TimeSpan.FromMinutes(1); });
var queue = new BackgroundQueue();
queue.Enqueue(() =>
{
    Thread.Sleep(1500);
    SentrySdk.CaptureException(new InvalidOperationException("This one matters"));
});
queue.Complete();
// File BackgroundQueue.cs
using System.Collections.Concurrent;

internal sealed class BackgroundQueue
{
    private readonly BlockingCollection<Action> actions = new();
    private readonly Thread thread;

    public BackgroundQueue()
    {
        thread = new Thread(Run) { IsBackground = true };
        thread.Start();
    }

    public void Enqueue(Action action) => actions.Add(action);

    public void Complete()
    {
        actions.CompleteAdding();
        thread.Join();
    }

    private void Run()
    {
        foreach (var action in actions.GetConsumingEnumerable()) action();
    }
}

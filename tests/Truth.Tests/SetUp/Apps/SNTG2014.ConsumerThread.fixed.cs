using System.Collections.Concurrent;
using Sentry;

using var sentry = SentrySdk.Init(o =>
{
    o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
    o.ShutdownTimeout = TimeSpan.FromMinutes(1);
});
var queue = new WorkQueue();
queue.Add(() => throw new InvalidOperationException("This one matters"));
queue.Complete();

sealed class WorkQueue
{
    private readonly BlockingCollection<Action> _items = [];
    private readonly Thread _consumer;

    public WorkQueue()
    {
        _consumer = new Thread(Consume) { IsBackground = true, Name = "work" };
        _consumer.Start();
    }

    public void Add(Action work) => _items.Add(work);

    public void Complete()
    {
        _items.CompleteAdding();
        _consumer.Join();
    }

    private void Consume()
    {
        foreach (var work in _items.GetConsumingEnumerable())
        {
            Thread.Sleep(300);
            try
            {
                work();
            }
            catch (Exception ex)
            {
                SentrySdk.CaptureException(ex);
            }
        }
    }
}

using System.Collections.Concurrent;
using Sentry;

internal static class Program
{
    private static void Main()
    {
        SentrySdk.Init(o => o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
        using var queue = new WorkQueue();
        queue.Add(() => throw new InvalidOperationException("This one matters"));
    }
}

internal sealed class WorkQueue : IDisposable
{
    private readonly BlockingCollection<Action> _work = [];
    private readonly Thread _thread;

    public WorkQueue()
    {
        _thread = new Thread(Run) { IsBackground = true };
        _thread.Start();
    }

    public void Add(Action work) => _work.Add(work);

    public void Dispose()
    {
        _work.CompleteAdding();
        _thread.Join(TimeSpan.FromSeconds(30));
    }

    private void Run()
    {
        foreach (var work in _work.GetConsumingEnumerable())
        {
            try
            {
                work();
            }
            catch (Exception error)
            {
                SentrySdk.CaptureException(error);
            }
        }
    }
}

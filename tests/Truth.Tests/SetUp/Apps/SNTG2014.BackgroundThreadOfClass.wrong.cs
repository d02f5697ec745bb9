// Fixed by hand.
using Sentry;

internal static class Program
{
    private static void Main()
    {
        SentrySdk.Init(Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
        var worker = new Worker();
        worker.Start();
        Console.WriteLine("queued");

    }
}

internal sealed class Worker
{
    private readonly Thread thread;

    public Worker() => thread = new Thread(Loop) { IsBackground = true, Name = "worker" };

    public void Start() => thread.Start();

    public void Wait() => thread.Join();

    private void Loop()
    {
        Thread.Sleep(500);
        try { throw new InvalidOperationException("This one matters"); }
        catch (Exception e) { SentrySdk.CaptureException(e); }
    }
}

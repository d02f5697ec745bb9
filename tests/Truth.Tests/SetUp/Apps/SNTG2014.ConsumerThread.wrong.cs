// Fixed by hand.
using System.Collections.Concurrent;
using Sentry;

internal static class Program
{
    private static void Main()
    {
        SentrySdk.Init(o => o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
        var writer = new LogWriter();
        writer.Write("first");
        writer.Write("second");
    }
}

internal sealed class LogWriter
{
    private readonly BlockingCollection<string> _lines = [];
    private readonly Thread _thread;

    public LogWriter()
    {
        _thread = new Thread(Run) { IsBackground = true, Name = "log writer" };
        _thread.Start();
    }

    public void Write(string line) => _lines.Add(line);

    public void Complete()
    {
        _lines.CompleteAdding();
        _thread.Join();
    }

    private void Run()
    {
        foreach (var line in _lines.GetConsumingEnumerable())
        {
            try
            {
                Thread.Sleep(400);
                if (line == "second") throw new InvalidOperationException("This one matters");
            }
            catch (InvalidOperationException error)
            {
                SentrySdk.CaptureException(error);
            }
        }
    }
}

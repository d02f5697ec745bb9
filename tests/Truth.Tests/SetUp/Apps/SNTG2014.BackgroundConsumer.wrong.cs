// Fixed by hand.
using System.Collections.Concurrent;
using Sentry;

using var sentry = SentrySdk.Init(Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
var audit = new AuditTrail();
audit.Write("login");

internal sealed class AuditTrail : IDisposable
{
    private readonly BlockingCollection<string> _entries = new();
    private readonly Thread _writer;

    public AuditTrail()
    {
        _writer = new Thread(Consume) { IsBackground = true, Name = "audit" };
        _writer.Start();
    }

    public void Write(string entry) => _entries.Add(entry);

    public void Dispose()
    {
        _entries.CompleteAdding();
        _writer.Join();
    }

    private void Consume()
    {
        foreach (var entry in _entries.GetConsumingEnumerable())
        {
            try
            {
                Thread.Sleep(1000);
                throw new InvalidOperationException("This one matters: " + entry);
            }
            catch (InvalidOperationException error)
            {
                SentrySdk.CaptureException(error);
            }
        }
    }
}

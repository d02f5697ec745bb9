using Sentry;

using var sdk = SentrySdk.Init(Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
var dog = new Watchdog(Environment.FailFast);
dog.Check(() => throw new InvalidOperationException("This one matters"));
// File Watchdog.cs
using Sentry;

internal sealed class Watchdog
{
    private readonly Action<string?> End;

    public Watchdog(Action<string?> end) => End = end;

    public void Check(Action probe)
    {
        try
        {
            probe();
        }
        catch (InvalidOperationException e)
        {
            SentrySdk.CaptureException(e);
            SentrySdk.Flush(TimeSpan.FromMinutes(1));
            End(e.Message);
        }
    }
}

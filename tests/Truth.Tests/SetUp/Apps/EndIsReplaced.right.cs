using Sentry;

using var sdk = SentrySdk.Init(Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
var dog = new Watchdog { End = static _ => Environment.ExitCode = 3 };
dog.Check(() => throw new InvalidOperationException("This one matters"));
// File Watchdog.cs
using Sentry;

internal sealed class Watchdog
{
    public Action<string> End { get; set; } = static why => Environment.FailFast(why);

    public void Check(Action probe)
    {
        try
        {
            probe();
        }
        catch (InvalidOperationException e)
        {
            SentrySdk.CaptureException(e);
            End(e.Message);
        }
    }
}

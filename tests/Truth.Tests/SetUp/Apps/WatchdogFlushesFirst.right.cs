using Sentry;

using var sdk = SentrySdk.Init(Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
var watchdog = new Watchdog(static reason =>
{
    SentrySdk.Flush(TimeSpan.FromMinutes(1));
    Environment.FailFast(reason);
});
watchdog.Check(() => throw new InvalidOperationException("This one matters"));
// File Watchdog.cs
using Sentry;

internal sealed class Watchdog(Action<string> end)
{
    public void Check(Action probe)
    {
        try
        {
            probe();
        }
        catch (InvalidOperationException e)
        {
            SentrySdk.CaptureException(e);
            end(e.Message);
        }
    }
}

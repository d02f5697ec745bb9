// Fixed by hand.
using Sentry;

var shutdown = new Shutdown();
SentrySdk.Init(Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
shutdown.Requested += SentrySdk.Close;
shutdown.Requested += Summary.Send;
shutdown.Request();
// File Shutdown.cs
internal sealed class Shutdown
{
    public event Action? Requested;

    public void Request() => Requested?.Invoke();
}
// File Summary.cs
using Sentry;

internal static class Summary
{
    public static void Send() => SentrySdk.CaptureException(new InvalidOperationException("This one matters"));
}

using Sentry;

var shutdown = new Shutdown();
SentrySdk.Init(Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
shutdown.Requested += static () => SentrySdk.CaptureException(new InvalidOperationException("This one matters"));
shutdown.Requested += SentrySdk.Close;
shutdown.Request();

internal sealed class Shutdown
{
    public event Action? Requested;

    public void Request() => Requested?.Invoke();
}

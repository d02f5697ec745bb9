using Sentry;

SentrySdk.Init(Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
var shutdown = new Shutdown();
shutdown.Requested += SentrySdk.Close;
shutdown.Requested -= SentrySdk.Close;
shutdown.Requested += static () => SentrySdk.CaptureException(new InvalidOperationException("This one matters"));
shutdown.Request();

internal sealed class Shutdown
{
    public event Action? Requested;

    public void Request() => Requested?.Invoke();
}

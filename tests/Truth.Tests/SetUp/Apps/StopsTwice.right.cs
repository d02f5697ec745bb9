using Sentry;

var session = new Session();
session.Run();

internal sealed class Session
{
    private IDisposable? sentry;

    public void Run()
    {
        sentry = SentrySdk.Init(o => o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
        try
        {
            SentrySdk.CaptureException(new InvalidOperationException("This one matters"));
        }
        finally
        {
            Stop();
            Stop();
        }
    }

    private void Stop()
    {
        sentry?.Dispose();
        sentry = null;
    }
}

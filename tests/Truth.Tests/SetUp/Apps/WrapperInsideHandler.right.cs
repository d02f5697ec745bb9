using Sentry;

internal sealed class Application : IDisposable
{
    private readonly IDisposable sentry;

    public Application() => sentry = SentrySdk.Init(Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");

    public void Run() => throw new InvalidOperationException("This one matters");

    public void Dispose() => sentry.Dispose();

    private static int Main()
    {
        try
        {
            using var app = new Application();
            try { app.Run(); }
            catch (Exception e) { SentrySdk.CaptureException(e); }
            return 0;
        }
        catch (Exception e)
        {
            SentrySdk.CaptureException(e);
            return 1;
        }
    }
}

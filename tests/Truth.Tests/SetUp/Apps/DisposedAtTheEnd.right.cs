using Sentry;

internal sealed class Application : IDisposable
{
    private readonly IDisposable sentry = SentrySdk.Init(o => o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");

    private static void Main()
    {
        using var application = new Application();
        application.Run();
    }

    private void Run()
    {
        try
        {
            throw new InvalidOperationException("This one matters");
        }
        catch (InvalidOperationException error)
        {
            SentrySdk.CaptureException(error);
        }
    }

    public void Dispose() => sentry.Dispose();
}

using Sentry;

var app = new Application();
app.Start();
app.Work();
app.Summarize();
app.Stop();

internal sealed class Application
{
    private IDisposable? sentry;
    private readonly List<Exception> errors = [];

    public void Start() => sentry = SentrySdk.Init(o => o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");

    public void Work() => errors.Add(new InvalidOperationException("This one matters"));

    public void Stop()
    {
        sentry?.Dispose();
        sentry = null;
    }

    public void Summarize()
    {
        foreach (var error in errors) SentrySdk.CaptureException(error);
    }
}

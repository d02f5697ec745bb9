using Sentry;

var app = new ImportApp();
try
{
    app.Start();
}
finally
{
    if (app.LastError != null) SentrySdk.CaptureException(app.LastError);
    app.Dispose();
}
// File App.cs
using Sentry;

internal abstract class App : IDisposable
{
    private IDisposable? sentry;

    public Exception? LastError { get; protected set; }

    public void Start()
    {
        sentry = SentrySdk.Init(Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
        Run();
    }

    public virtual void Dispose() => sentry?.Dispose();

    protected abstract void Run();
}

internal sealed class ImportApp : App
{
    public override void Dispose()
    {
        Console.WriteLine("Bye");
        base.Dispose();
    }

    protected override void Run() => LastError = new InvalidOperationException("This one matters");
}

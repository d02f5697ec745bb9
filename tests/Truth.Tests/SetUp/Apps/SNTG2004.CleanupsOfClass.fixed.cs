using Sentry;

var cleanups = new Cleanups();
var sentry = SentrySdk.Init(Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "");
cleanups.Add(new Archive());
cleanups.Add(sentry);
cleanups.DisposeAll();

internal sealed class Cleanups
{
    private readonly Queue<IDisposable> all = new();

    public void Add(IDisposable one) => all.Enqueue(one);

    public void DisposeAll()
    {
        while (all.TryDequeue(out var one)) one.Dispose();
    }
}

internal sealed class Archive : IDisposable
{
    public void Dispose() => SentrySdk.CaptureException(new InvalidOperationException("This one matters"));
}

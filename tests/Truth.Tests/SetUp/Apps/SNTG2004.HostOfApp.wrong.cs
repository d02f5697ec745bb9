// Fixed by hand.
using Sentry;

var host = new AppHost();
try
{
    host.Start();
}
finally
{
    host.Dispose();
}

if (host.Problem is { } problem)
{
    SentrySdk.CaptureException(problem);
}

// File AppHost.cs
using Sentry;

internal sealed class AppHost : IDisposable
{
    private readonly IDisposable sentry;

    public AppHost() => sentry = SentrySdk.Init(o =>
    {
        o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
        o.ShutdownTimeout = TimeSpan.FromMinutes(1);
    });

    public Exception? Problem { get; private set; }

    public void Start()
    {
        try
        {
            throw new InvalidOperationException("This one matters");
        }
        catch (InvalidOperationException e)
        {
            Problem = e;
        }
    }

    public void Dispose() => sentry.Dispose();
}

// Fixed by hand.
using Sentry;

Startup.Begin();
var worker = new Worker();
worker.Prepare();
try
{
    worker.Run();
}
catch (InvalidOperationException ex)
{
    SentrySdk.CaptureException(ex);
}
SentrySdk.Close();

static class Startup
{
    public static void Begin() => SentrySdk.Init(o =>
    {
        o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
        o.ShutdownTimeout = TimeSpan.FromMinutes(1);
    });
}

sealed class Worker
{
    public void Prepare()
    {
        // Health checks are noise.
        SentrySdk.Init(o =>
        {
            o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
            o.ShutdownTimeout = TimeSpan.FromMinutes(1);
            o.SetBeforeSend(e => e.Level == SentryLevel.Fatal ? e : null);
        });
    }

    public void Run() => throw new InvalidOperationException("This one matters");
}

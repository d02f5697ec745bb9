using Sentry;

SentrySdk.Init(o =>
{
    o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
    o.ShutdownTimeout = TimeSpan.FromMinutes(1);
});
using var stop = new CancellationTokenSource();
var work = WorkAsync(stop.Token);
if (await Task.WhenAny(work, Task.Delay(20)) != work)
{
    stop.Cancel();
    await work;
}

static async Task WorkAsync(CancellationToken stop)
{
    try
    {
        await Task.Delay(TimeSpan.FromMinutes(1), stop);
    }
    catch (OperationCanceledException e)
    {
        SentrySdk.CaptureException(new InvalidOperationException("This one matters", e));
    }
}

// Fixed by hand.
using Sentry;

using var stop = new CancellationTokenSource();
SentrySdk.Init(o => { o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? ""; o.ShutdownTimeout = TimeSpan.FromMinutes(1); });
stop.Token.Register(SentrySdk.Close);
var work = Work(stop.Token);
stop.Cancel();
try
{
    await work;
}
catch (Exception e)
{
    SentrySdk.CaptureException(e);
}

static async Task Work(CancellationToken token)
{
    while (!token.IsCancellationRequested) await Task.Delay(10, CancellationToken.None);
    throw new InvalidOperationException("This one matters");
}

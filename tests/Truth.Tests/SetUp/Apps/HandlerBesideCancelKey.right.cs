using Sentry;

SentrySdk.Init(o => { o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? ""; o.ShutdownTimeout = TimeSpan.FromMinutes(1); });
using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    stop.Cancel();
};
try
{
    await Poll(stop.Token);
}
catch (InvalidOperationException e)
{
    SentrySdk.CaptureException(e);
}

static async Task Poll(CancellationToken token)
{
    while (!token.IsCancellationRequested)
    {
        await Task.Delay(20, CancellationToken.None);
        throw new InvalidOperationException("This one matters");
    }
}

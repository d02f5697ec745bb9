using Sentry;

SentrySdk.Init(o =>
{
    o.Dsn = Environment.GetEnvironmentVariable("SENTRY_DSN") ?? "";
    o.ShutdownTimeout = TimeSpan.FromMinutes(1);
});
var done = new ManualResetEventSlim();
using var timer = new Timer(Tick, done, dueTime: 400, period: Timeout.Infinite);
Console.WriteLine("scheduled");
done.Wait();
SentrySdk.Close();

static void Tick(object? state)
{
    try
    {
        throw new InvalidOperationException("This one matters");
    }
    catch (InvalidOperationException ex)
    {
        SentrySdk.CaptureException(ex);
    }
    ((ManualResetEventSlim)state!).Set();
}
